// The projector's page: shows the code of this quarter of a minute by the server's clock, asks for what is new, and goes on by itself without the network.
(() => {
  const SLOT = 15_000;
  const PACE = 3_000;
  const SLOWEST = 15_000;
  const PATIENCE = 8_000;
  /** So long after the last answer it is said that there is none, in ms. */
  const STALE = 12_000;
  const MINUTE = 60_000;

  const main = document.querySelector('main');
  const words = JSON.parse(main.dataset.words);
  const parts = Object.fromEntries([...main.querySelectorAll('[data-part]')].map((node) => [node.dataset.part, node]));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  let screen;
  let codes = new Map();
  /** How far the server's clock is before this machine's, in ms, and the latest time that was seen: it never goes back. */
  let ahead = 0;
  let latest = 0;
  let failures = 0;
  let timer;
  let asking = false;

  function now() {
    latest = Math.max(latest, Date.now() + ahead);
    return latest;
  }

  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

  /** @param heard when the answer was made, by this machine's clock */
  function take(state, heard) {
    if (!screen || screen.unit?.id !== state.unit?.id) codes = new Map();
    screen = state;
    ahead = state.at - heard;
    latest = state.at;
    for (const code of state.codes) codes.set(code.slot, code);
    for (const slot of codes.keys()) if (slot * SLOT + SLOT <= state.at) codes.delete(slot);
    for (const name of ['count', 'unverified', 'notice', 'now', 'next']) write(parts[name], state[name]);
    write(parts.unit, state.unit ? state.unit.name : '');
    showChoices(state);
    show();
  }

  /** Of classes side by side each has its own screen. */
  function showChoices({ unit, choices }) {
    const given = JSON.stringify([unit, choices]);
    if (parts.choices.dataset.given === given) return;
    parts.choices.dataset.given = given;
    const links = choices.map(({ id, name }) => {
      const link = document.createElement('a');
      link.href = `?sesi=${encodeURIComponent(id)}`;
      link.textContent = name;
      if (id === unit.id) link.setAttribute('aria-current', 'page');
      return link;
    });
    parts.choices.replaceChildren(...links);
    parts.choices.hidden = links.length === 0;
  }

  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
    node.hidden = text === '';
  }

  function show() {
    const at = now();
    const { unit, shift, zone } = screen;
    const clock = new Date(at + shift).toISOString().slice(11, 16).replace(':', '.');
    write(parts.clock, `${clock} ${zone}`);
    const code = unit && at < unit.until ? codes.get(Math.floor(at / SLOT)) : undefined;
    parts.live.hidden = !code;
    parts.aside.hidden = !code;
    if (code) showCode(code, at);
    write(parts.waiting, unit && !code ? words.waiting : '');
    const silent = at - screen.at;
    write(parts.status, silent > STALE ? fill(unit ? words.stale : words.away, { age: ageOf(silent) }) : '');
  }

  function showCode({ code, link, from, until, qr }, at) {
    if (parts.code.dataset.code !== code) {
      parts.code.dataset.code = code;
      parts.code.textContent = code;
      parts.code.setAttribute('aria-label', fill(words.code, { code: [...code].join(' ') }));
      parts.qr.setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
      parts.modules.setAttribute('d', qr.path);
      if (parts.open) parts.open.href = link;
    }
    const seconds = Math.max(1, Math.ceil((until - at) / 1_000));
    write(parts.turn, fill(words.turn, { seconds }));
    const left = calm.matches ? (seconds * 1_000) / (until - from) : (until - at) / (until - from);
    parts.bar.style.transform = `scaleX(${Math.min(1, left).toFixed(4)})`;
  }

  function ageOf(milliseconds) {
    if (milliseconds < MINUTE) return fill(words.seconds, { count: Math.round(milliseconds / 1_000) });
    return fill(words.minutes, { count: Math.floor(milliseconds / MINUTE) });
  }

  /** What this page has, so that the answer is short. */
  function had() {
    const asked = new URLSearchParams(location.search);
    if (screen.unit && codes.size > 0) {
      asked.set('unit', screen.unit.id);
      asked.set('slot', String(Math.max(...codes.keys())));
    }
    return asked;
  }

  async function ask() {
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    const began = Date.now();
    try {
      const path = `${location.pathname.replace(/\/$/, '')}/kini?${had()}`;
      const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      // The link's time is over, and the page says so.
      if (answer.status === 410) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const state = await answer.json();
      take(state, (began + Date.now()) / 2);
      failures = 0;
    } catch {
      failures++;
    }
    asking = false;
    timer = setTimeout(ask, failures === 0 ? PACE : Math.min(SLOWEST, 1_000 * 2 ** (failures - 1)));
  }

  /** A screen that goes dark in the middle of the hall helps nobody; where browsers know no such wish, they do as they are set. */
  async function stayAwake() {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen').catch(() => {});
  }

  addEventListener('online', ask);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void ask();
    void stayAwake();
  });
  take(JSON.parse(main.dataset.screen), Date.now());
  setInterval(show, 250);
  void ask();
  void stayAwake();
})();
