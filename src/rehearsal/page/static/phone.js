import { createChat } from './chat.js';
import { createComposer } from './composer.js';
import { template } from './el.js';
import { createHands } from './hands.js';
import { joiningLink, startOf } from './links.js';
import { createLog } from './log.js';
import { attachMenu } from './menu.js';
import { ask } from './sheet.js';
import { now } from './time.js';
import { say } from './words.js';

const TYPING_SHOWN = 6000;
const TOAST_SHOWN = 3500;

/**
 * One person's phone: a chat with the bot. `onLink(url)`: a joining link was tapped; `onNews()`: the bot said something new;
 * `onJoiningLink(url)`: a link that others could open stands in this chat.
 */
export function createPhone(person, bot, { onLink, onNews, onJoiningLink }) {
  const parts = template('t-phone');
  const { root, body, sheet, toast: toastBox, status } = parts;
  const fullName = [person.first_name, person.last_name].filter(Boolean).join(' ');
  const roleName = say(`role-${person.role}`);
  let blocked = false;
  let latest = { messages: [], reply_keyboard: null, commands: [] };
  let offered = null;
  let toastTimer;
  let typingTimer;
  let asking = Promise.resolve();

  function toast(words) {
    clearTimeout(toastTimer);
    toastBox.textContent = words;
    toastBox.classList.add('is-on');
    toastTimer = setTimeout(() => toastBox.classList.remove('is-on'), TOAST_SHOWN);
  }

  /** One question at a time over this phone. */
  function prompt(question) {
    asking = asking.then(() => ask(sheet, [body], question));
    return asking;
  }

  const { send, start, acts } = createHands({
    person,
    bot,
    toast,
    onLink,
    onEdit: (message) => composer.edit(message),
    async after({ type }) {
      if (type === 'block' || type === 'unblock') {
        setBlocked(type === 'block');
        toast(say(blocked ? 'blocked' : 'unblocked', { name: person.first_name }));
      }
      await chat.sync().catch(() => {});
    },
  });
  const log = createLog(parts, person.id, acts);
  const composer = createComposer(parts.foot, person, { send, prompt, toast });
  const chat = createChat(person.id, function onChange(state, { first, alerts }) {
    const before = latest.messages.at(-1)?.message_id ?? 0;
    latest = state;
    log.show(state.draft ? [...state.messages, draftOf(state.draft)] : state.messages);
    setTyping(state.typing);
    showFoot();
    for (const alert of alerts) {
      if (alert.show_alert) prompt({ text: alert.text, buttons: [{ label: say('ok'), value: true }] });
      else if (alert.text) toast(alert.text);
    }
    const last = state.messages.at(-1);
    if (!first && last && last.message_id > before && last.from?.id !== person.id) onNews();
    const link = joiningLink(state.messages, bot.username);
    if (link) onJoiningLink(link);
  });

  function showFoot() {
    const empty = latest.messages.length === 0;
    parts.empty.hidden = !empty;
    parts.offer.hidden = !offered;
    composer.show({
      mode: blocked ? 'blocked' : empty ? 'start' : 'write',
      replyKeyboard: latest.reply_keyboard,
      commandList: latest.commands,
      lastOwn: latest.messages.findLast(
        (message) => message.from?.id === person.id && message.text !== undefined && !message.forward_origin,
      ),
    });
  }

  function setTyping(on) {
    clearTimeout(typingTimer);
    status.textContent = say(on ? 'status-typing' : 'status-bot');
    status.classList.toggle('is-typing', Boolean(on));
    if (on) typingTimer = setTimeout(() => setTyping(false), TYPING_SHOWN);
  }

  function setBlocked(value) {
    blocked = value;
    showFoot();
  }

  function nameParts() {
    sheet.dataset.id = `sheet-${person.id}`;
    root.id = `seat-${person.id}`;
    root.setAttribute('aria-label', say('tab', { name: fullName, role: roleName }));
    root.dataset.role = person.role;
    parts.avatar.textContent = initials(fullName);
    parts.name.textContent = fullName;
    parts.role.textContent = [roleName, person.phone].join(' · ');
    parts.bot.textContent = bot.name;
    parts.emptyName.textContent = bot.name;
    parts.emptyText.textContent = say(`empty-${person.role}`);
    parts.log.setAttribute('aria-label', say('chat-of', { name: fullName }));
    parts.more.setAttribute('aria-label', say('more-of', { name: fullName }));
  }

  attachMenu(parts.more, () => [
    blocked
      ? { icon: 'check', label: say('unblock'), do: () => send({ type: 'unblock' }) }
      : { icon: 'block', label: say('block'), danger: true, do: () => send({ type: 'block' }) },
  ]);
  parts.offer.addEventListener('click', () => start(startOf(offered, bot.username).payload));
  body.addEventListener('dragover', (event) => event.preventDefault());
  body.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) composer.sendFiles([...event.dataTransfer.files]);
  });
  nameParts();
  setTyping(false);
  showFoot();

  return {
    root,
    person: { ...person, fullName, roleName },
    chat,
    setBlocked,
    toBottom: log.toBottom,
    redate: log.redate,
    start,
    focus: () => root.querySelector('.composer:not([hidden]) textarea')?.focus(),
    /** A joining link seen elsewhere; a phone on which nothing was said yet offers it. */
    offer(url) {
      offered = url;
      showFoot();
    },
  };
}

/** What the bot is still writing, as a message that comes and goes. */
function draftOf({ text, entities, rich_message }) {
  return { message_id: 'draft', date: now(), text, entities, rich_message };
}

/** Two letters for the round picture. */
export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
}
