import { act } from './api.js';
import { createChat } from './chat.js';
import { createComposer } from './composer.js';
import { template } from './el.js';
import { startOf } from './links.js';
import { createLog } from './log.js';
import { attachMenu } from './menu.js';
import { ask, tell } from './sheet.js';
import { say } from './words.js';

const TYPING_SHOWN = 6000;
const TOAST_SHOWN = 3500;

/**
 * One person's phone: a chat with the bot. `onLink(url)`: a joining link was tapped; `onNews()`: something came that the person has not seen.
 */
export function createPhone(person, bot, { onLink, onNews }) {
  const parts = template('t-phone');
  const { root, body, sheet, toast: toastBox, status } = parts;
  const fullName = [person.first_name, person.last_name].filter(Boolean).join(' ');
  const roleName = say(`role-${person.role}`);
  let blocked = false;
  let latest = { messages: [], reply_keyboard: null, commands: [] };
  let toastTimer;
  let typingTimer;
  let sending = Promise.resolve();

  sheet.dataset.id = `sheet-${person.id}`;
  root.id = `seat-${person.id}`;
  root.setAttribute('aria-label', `${fullName}, ${roleName}`);
  root.dataset.role = person.role;
  parts.avatar.textContent = initials(fullName);
  parts.name.textContent = fullName;
  parts.role.textContent = [roleName, person.phone].join(' · ');
  parts.bot.textContent = bot.name;
  parts.emptyName.textContent = bot.name;
  parts.log.setAttribute('aria-label', say('chat-of', { name: fullName }));
  parts.more.setAttribute('aria-label', say('more-of', { name: fullName }));
  attachMenu(parts.more, () => [
    blocked
      ? { icon: 'check', label: say('unblock'), do: () => send({ type: 'unblock' }) }
      : { icon: 'block', label: say('block'), danger: true, do: () => send({ type: 'block' }) },
  ]);

  const prompt = (question) => ask(sheet, [body], question);

  function toast(words) {
    clearTimeout(toastTimer);
    toastBox.textContent = words;
    toastBox.classList.add('is-on');
    toastTimer = setTimeout(() => toastBox.classList.remove('is-on'), TOAST_SHOWN);
  }

  /** Does something as this person, one thing after another. False: it was not taken, and the person has been told. */
  function send(action) {
    const done = sending.then(async () => {
      try {
        await act(person.id, action);
      } catch (refusal) {
        toast(refusal.status === 0 ? say('not-sent') : say('refused', { why: refusal.message }));
        return false;
      }
      if (action.type === 'block' || action.type === 'unblock') {
        setBlocked(action.type === 'block');
        toast(say(blocked ? 'blocked' : 'unblocked', { name: person.first_name }));
      }
      await chat.sync().catch(() => {});
      return true;
    });
    sending = done;
    return done;
  }

  async function copy(text) {
    await navigator.clipboard?.writeText(text).then(
      () => toast(say('copied')),
      () => toast(say('copy-failed')),
    );
  }

  /** A tap on a button of the bot, in place: a joining link is opened as this person, as it would be on their phone. */
  async function press(button, messageId) {
    const start = button.url ? startOf(button.url, bot.username) : null;
    if (button.callback_data !== undefined)
      await send({ type: 'tap', message_id: messageId, data: button.callback_data });
    else if (start) await send({ type: 'start', ...(start.payload && { payload: start.payload }) });
    else if (button.url) window.open(button.url, '_blank', 'noopener,noreferrer');
    else if (button.copy_text) await copy(button.copy_text.text);
    else toast(say('only-in-telegram'));
  }

  const acts = {
    press,
    copy,
    command: (text) => send({ type: 'text', text }),
    edit: (message) => composer.edit(message),
    link(event, url) {
      if (!startOf(url, bot.username)) return;
      event.preventDefault();
      onLink(url);
    },
  };

  const log = createLog(parts, person.id, acts);
  const composer = createComposer(parts.foot, person, { send, prompt, toast });
  const chat = createChat(person.id, function onChange(state, { fresh, alerts }) {
    const before = latest.messages.at(-1)?.message_id ?? 0;
    latest = state;
    log.show(state.messages, fresh);
    setTyping(state.typing);
    showFoot();
    for (const alert of alerts) {
      if (alert.show_alert) tell(sheet, [body], alert.text);
      else if (alert.text) toast(alert.text);
    }
    const last = state.messages.at(-1);
    if (!fresh && last && last.message_id > before && last.from?.id !== person.id) onNews();
  });

  function showFoot() {
    const empty = latest.messages.length === 0;
    const own = latest.messages.filter(
      (message) => message.from?.id === person.id && message.text !== undefined && !message.forward_origin,
    );
    parts.empty.hidden = !empty;
    composer.show({
      mode: blocked ? 'blocked' : empty ? 'start' : 'write',
      replyKeyboard: latest.reply_keyboard,
      commandList: latest.commands,
      lastOwn: own.at(-1),
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

  body.addEventListener('dragover', (event) => event.preventDefault());
  body.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) composer.sendFiles([...event.dataTransfer.files]);
  });
  setTyping(false);
  showFoot();

  return {
    root,
    person: { ...person, fullName, roleName },
    chat,
    setBlocked,
    toBottom: log.toBottom,
    start: (payload) => send({ type: 'start', ...(payload && { payload }) }),
    focus: () => root.querySelector('.wide-button:not([hidden]), textarea')?.focus(),
  };
}

/** Two letters for the round picture. */
export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
