import { bubble } from './bubble.js';
import { el } from './el.js';
import { dayHeading, dayOf } from './time.js';
import { say } from './words.js';

const NEAR = 90;

/**
 * The list of messages. It follows the newest one, unless the person reads further up: then it stays where it is and a button counts what came.
 * `parts`: log, jump, count of the phone's template.
 */
export function createLog(parts, personId, acts) {
  const { log, jump, count } = parts;
  const nodes = new Map();
  let unseen = 0;
  let following = true;
  let height = 0;

  function showJump() {
    jump.hidden = following;
    count.textContent = unseen > 0 ? String(unseen) : '';
    jump.setAttribute('aria-label', unseen > 0 ? say('new-messages', { count: unseen }) : say('to-bottom'));
  }

  function toBottom() {
    following = true;
    unseen = 0;
    log.scrollTop = log.scrollHeight;
    showJump();
  }

  log.tabIndex = 0;
  log.addEventListener('scroll', () => {
    // The foot grew or shrank and nobody scrolled: the observer below brings the end back into sight.
    if (log.clientHeight !== height) return;
    following = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (following) unseen = 0;
    showJump();
  });
  log.addEventListener('load', () => following && toBottom(), true);
  new ResizeObserver(() => {
    height = log.clientHeight;
    if (following) toBottom();
  }).observe(log);
  jump.addEventListener('click', toBottom);

  function nodeOf(message) {
    const known = nodes.get(message.message_id);
    const { seq: _, ...content } = message;
    const print = JSON.stringify(content);
    if (known?.print === print) return known.node;
    const node = bubble(message, message.from?.id === personId, acts);
    if (known) known.node.replaceWith(node);
    nodes.set(message.message_id, { print, node });
    return node;
  }

  function place(list) {
    let next = log.firstChild;
    for (const node of list) {
      if (node === next) next = next.nextSibling;
      else log.insertBefore(node, next);
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  }

  return {
    toBottom,
    /** Names the days anew: yesterday was today before the clock was moved. */
    redate() {
      for (const node of log.querySelectorAll('.day'))
        node.firstChild.textContent = dayHeading(Number(node.dataset.at));
    },
    /** Shows these messages, in this order; what has not changed keeps its node, and so what is unfolded and selected. */
    show(messages) {
      const arrived = messages.filter(({ message_id: id }) => id !== 'draft' && !nodes.has(id));
      const kept = new Set(messages.map((message) => message.message_id));
      for (const id of nodes.keys()) if (!kept.has(id)) nodes.delete(id);
      const list = [];
      const days = new Map([...log.querySelectorAll('.day')].map((node) => [node.dataset.day, node]));
      let before = null;
      for (const message of messages) {
        const day = dayOf(message.date);
        const newDay = !before || dayOf(before.date) !== day;
        if (newDay)
          list.push(
            days.get(day) ??
              el(
                'div',
                { class: 'day', 'data-day': day, 'data-at': message.date },
                el('span', { class: 'day-name' }, dayHeading(message.date)),
              ),
          );
        const node = nodeOf(message);
        node.classList.toggle(
          'follows',
          !newDay && before.from?.id === message.from?.id && message.date - before.date < 300,
        );
        list.push(node);
        before = message;
      }
      place(list);
      if (following || arrived.some((message) => message.from?.id === personId)) toBottom();
      else {
        unseen += arrived.length;
        showJump();
      }
    },
  };
}
