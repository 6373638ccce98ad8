import { moveClock } from './api.js';
import { el } from './el.js';
import { ask } from './sheet.js';
import { fromField, moment, now, setNow, toField } from './time.js';
import { say } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The farthest that the clock goes at once. */
const FARTHEST = 366 * DAY;

/**
 * The rehearsal's clock: it shows the day and the hour in Jakarta, and moves on by buttons, for all pages that are open.
 * `behind`: what rests while a time is chosen. `onMoved()`: it stands elsewhere now.
 */
export function createClock({ parts, behind, onMoved }) {
  const { root, face, time, moves } = parts;
  const place = el('div', { class: 'sheet page-sheet', 'data-id': 'clock', hidden: true });
  document.body.append(place);

  function tick() {
    const at = now();
    time.textContent = say('clock-time', { moment: moment(at) });
    time.dateTime = new Date(at * 1000).toISOString();
  }

  const complain = (text) => ask(place, behind, { text, buttons: [{ label: say('ok'), value: true }] });

  async function move(where) {
    fold();
    try {
      show((await moveClock(where)).now);
    } catch {
      await complain(say('clock-failed'));
    }
  }

  /** Seven in the morning of the day after, in Jakarta. */
  function nextMorning() {
    const tomorrow = toField(now() + DAY / 1000).slice(0, 10);
    return fromField(`${tomorrow}T07:00`);
  }

  async function choose() {
    fold();
    const field = {
      name: 'at',
      label: say('clock-label'),
      type: 'datetime-local',
      value: toField(now() + HOUR / 1000),
    };
    const text = await ask(place, behind, {
      title: say('clock-title'),
      text: say('clock-text'),
      fields: [field],
      buttons: [
        { label: say('cancel'), value: null, quiet: true },
        { label: say('clock-do'), value: ({ at }) => at },
      ],
    });
    if (text === null) return;
    const to = fromField(text);
    const ahead = to - now() * 1000;
    if (Number.isNaN(to)) await complain(say('clock-empty'));
    else if (ahead <= 0) await complain(say('clock-past', { moment: moment(now()) }));
    else if (ahead > FARTHEST) await complain(say('clock-far'));
    else await move({ to });
  }

  function fold() {
    root.classList.remove('is-open');
    face.setAttribute('aria-expanded', 'false');
  }

  const acts = [
    [say('clock-minutes'), () => move({ by: 15 * MINUTE })],
    [say('clock-hour'), () => move({ by: HOUR })],
    [say('clock-morning'), () => move({ to: nextMorning() })],
    [say('clock-choose'), choose],
  ];
  moves.append(...acts.map(([label, act]) => el('button', { type: 'button', onclick: act }, label)));
  face.title = say('clock-move');
  face.addEventListener('click', () => {
    face.setAttribute('aria-expanded', String(root.classList.toggle('is-open')));
  });
  setInterval(tick, 1000);

  /** Takes the rehearsal's time, epoch ms. */
  function show(at) {
    setNow(at);
    tick();
    root.hidden = false;
    onMoved();
  }

  return { show };
}
