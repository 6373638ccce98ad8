import { existsSync } from 'node:fs';
import { findProgram } from './system.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that tests drive; `null` when there is none. */
export function findChromium() {
  return NAMES.map((name) => findProgram(name)).find(Boolean) ?? MAC.find((file) => existsSync(file)) ?? null;
}
