// Brings what only the tests need: a redis-server of their own, Chromium, and pdftotext. Runs before `npm test`.
import { findChromium } from './lib/chromium.mjs';
import { ensureRedis } from './lib/redis.mjs';
import { ensure, findProgram } from './lib/system.mjs';

ensureRedis();
ensure({
  what: 'Chromium',
  isThere: findChromium,
  packages: {
    'apt-get': ['chromium'],
    dnf: ['chromium'],
    apk: ['chromium'],
    pacman: ['chromium'],
    brew: ['--cask google-chrome'],
  },
  otherwise: 'npx playwright-core install --with-deps chrome',
});
ensure({
  what: 'pdftotext',
  isThere: () => findProgram('pdftotext'),
  packages: {
    'apt-get': ['poppler-utils'],
    dnf: ['poppler-utils'],
    apk: ['poppler-utils'],
    pacman: ['poppler'],
    brew: ['poppler'],
  },
  otherwise: 'brew install poppler',
});
