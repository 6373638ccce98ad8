import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CastMember, DEFAULT_CAST } from '#rehearsal/page/cast.ts';
import { createPage } from '#rehearsal/page/serve.ts';

const STATIC = new URL('../../src/rehearsal/page/static/', import.meta.url);
const introduced: CastMember[] = [];
let server: Server;
let root: string;

beforeAll(async () => {
  const page = createPage({
    bot: { username: 'gladi_bot', name: 'Tuntun' },
    ensurePerson: (person) => introduced.push(person),
  });
  server = createServer((req, res) => {
    if (!page.handle(req, res)) res.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the page over HTTP', () => {
  it('serves the page itself, and lets it load nothing from elsewhere', async () => {
    const answer = await fetch(root);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = (answer.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy.slice(0, 3)).toEqual(["default-src 'none'", "script-src 'self'", "style-src 'self'"]);
    expect(policy.filter((line) => /http|unsafe|\*/.test(line))).toEqual([]);
  });

  it.each([
    ['main.js', 'text/javascript; charset=utf-8'],
    ['base.css', 'text/css; charset=utf-8'],
    ['words.id.json', 'application/json; charset=utf-8'],
    ['mark.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (name, type) => {
    const answer = await fetch(`${root}/gladi/page/${name}?v=1`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(await answer.text()).toBe(readFileSync(new URL(name, STATIC), 'utf8'));
  });

  it('answers a browser that has the file with 304, and HEAD without a body', async () => {
    const tag = (await fetch(`${root}/gladi/page/main.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${root}/gladi/page/main.js`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(`${root}/gladi/page/main.js`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
  });

  it.each([
    ['GET', '/gladi/page/absent.js', 404],
    ['GET', '/gladi/page/..%2fserve.ts', 404],
    ['GET', '/gladi/page/', 404],
    ['POST', '/', 405],
    ['POST', '/gladi/setup', 405],
    ['GET', '/gladi/people', 418],
    ['POST', '/gladi/do', 418],
    ['GET', '/healthz', 418],
  ])('%s %s is %i; 418 is left to others', async (method, path, status) => {
    expect((await fetch(root + path, { method })).status).toBe(status);
  });

  it('tells who plays, and introduces them to the Bot API each time', async () => {
    introduced.length = 0;
    const setup = await (await fetch(`${root}/gladi/setup`)).json();
    expect(setup).toEqual({
      organizer: DEFAULT_CAST[0],
      participants: [DEFAULT_CAST[1], DEFAULT_CAST[2]],
      bot: { username: 'gladi_bot', name: 'Tuntun' },
    });
    expect(introduced).toEqual(DEFAULT_CAST);
  });
});

describe("the page's words", () => {
  const files = readdirSync(STATIC);
  const code = files.filter((name) => name.endsWith('.js')).map((name) => readFileSync(new URL(name, STATIC), 'utf8'));
  const words = Object.keys(JSON.parse(readFileSync(new URL('words.id.json', STATIC), 'utf8')));
  const said = code.flatMap((text) => [...text.matchAll(/\bsay\(([^()]*)/g)].map((match) => match[1] ?? ''));
  const used = said.flatMap((call) => [...call.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? ''));
  const stems = said.flatMap((call) => [...call.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? ''));
  const patterns = stems.map((stem) => new RegExp(`^${stem.replace(/\$\{[^}]*\}/g, '[a-z]+')}$`));

  it('says nothing that has no words', () => {
    expect(used.filter((key) => !words.includes(key))).toEqual([]);
    expect(stems.filter((_, index) => !words.some((key) => patterns[index]?.test(key)))).toEqual([]);
  });

  it('has no words that are never said', () => {
    expect(words.filter((key) => !used.includes(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('writes nobody’s text as HTML', () => {
    expect(code.filter((text) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(text))).toEqual(
      [],
    );
  });

  it('loads every style sheet and drawing that there is', () => {
    const html = readFileSync(new URL('index.html', STATIC), 'utf8');
    expect(files.filter((name) => name.endsWith('.css') && !html.includes(`/gladi/page/${name}"`))).toEqual([]);
    const drawn = [...html.matchAll(/id="i-([a-z]+)"/g)].map((match) => match[1]);
    const shown = [html, ...code].join('\n');
    expect(drawn.filter((name) => !shown.includes(`#i-${name}"`) && !shown.includes(`'${name}'`))).toEqual([]);
  });
});
