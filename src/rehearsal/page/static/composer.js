import { createAttach } from './attach.js';
import { createCommands } from './commands.js';
import { template } from './el.js';
import { replyKeys } from './keyboard.js';
import { say } from './words.js';

const LONGEST = 4096;

/**
 * The foot of a phone: text box, commands, attachments, reply keys; START while nothing was said, "Buka blokir" while the bot is blocked.
 * What is typed outlives a lost line and a reload. `send(action)` resolves to whether it was taken.
 */
export function createComposer(foot, person, { send, prompt, toast }) {
  const parts = template('t-composer');
  const { root, text, form, replyKeys: keyBox, keys, editing } = parts;
  const store = `gladi-draft-${person.id}`;
  let editedId = null;
  let markup = null;
  let keysHidden = false;

  parts.suggest.id = `commands-${person.id}`;
  text.setAttribute('aria-label', say('write-as', { name: person.first_name }));
  text.value = sessionStorage.getItem(store) ?? '';
  const commands = createCommands(parts, { send: (words) => send({ type: 'text', text: words }), toast });
  const attach = createAttach(parts, { send, prompt, toast });

  function resize() {
    sessionStorage.setItem(store, editedId ? '' : text.value);
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
    parts.send.disabled = text.value.trim() === '';
  }

  function write(words) {
    text.value = words;
    resize();
  }

  function stopEditing() {
    if (!editedId) return;
    editedId = null;
    editing.hidden = true;
    write('');
  }

  async function submit() {
    const words = text.value.trim();
    if (words === '') return;
    const action = editedId
      ? { type: 'edit', message_id: editedId, text: words }
      : { type: 'text', text: words, ...(words.length > LONGEST && { split: true }) };
    const wasEditing = editedId;
    if (wasEditing) stopEditing();
    write('');
    if (await send(action)) return;
    if (wasEditing) edit({ message_id: wasEditing, text: words });
    else write([words, text.value].filter(Boolean).join('\n'));
  }

  function edit(message) {
    editedId = message.message_id;
    parts.editingText.textContent = message.text;
    editing.hidden = false;
    text.value = message.text;
    resize();
    text.focus();
  }

  function showKeys() {
    const has = Boolean(markup?.keyboard);
    keys.hidden = !has;
    keyBox.hidden = !has || keysHidden;
    keys.classList.toggle('is-on', has && !keysHidden);
    text.placeholder = (!keysHidden && markup?.input_field_placeholder) || parts.placeholder;
  }

  /** A keyboard for one use goes when one of its keys is pressed, as in Telegram; typing instead leaves it. */
  async function press(action) {
    keysHidden = keysHidden || Boolean(markup?.one_time_keyboard);
    showKeys();
    await send(action);
  }

  async function pressKey(button) {
    if (button.request_contact)
      await share('phone', { phone: person.phone, name: person.first_name }, { type: 'contact', own: true });
    else if (button.request_location) await share('location', {}, { type: 'location' });
    else if (Object.keys(button).some((name) => name.startsWith('request_') || name === 'web_app'))
      toast(say('only-in-telegram'));
    else await press({ type: 'text', text: button.text });
  }

  /** Telegram asks before it gives away a number or a place; so do we. */
  async function share(what, values, action) {
    const buttons = [
      { label: say('cancel'), value: false, quiet: true },
      { label: say('share-phone-do'), value: true },
    ];
    if (await prompt({ title: say(`share-${what}`), text: say(`share-${what}-text`, values), buttons }))
      await press(action);
  }

  parts.placeholder = text.placeholder;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  text.addEventListener('input', resize);
  text.addEventListener('keydown', (event) => {
    if (event.isComposing || commands.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') stopEditing();
    else if (event.key === 'ArrowUp' && text.value === '' && parts.lastOwn) edit(parts.lastOwn);
  });
  text.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    attach.sendFiles([...event.clipboardData.files]);
  });
  parts.cancelEdit.addEventListener('click', stopEditing);
  keys.addEventListener('click', () => {
    keysHidden = !keysHidden;
    showKeys();
  });
  parts.start.addEventListener('click', () => send({ type: 'start' }));
  parts.unblock.addEventListener('click', () => send({ type: 'unblock' }));
  foot.append(root);
  new ResizeObserver(resize).observe(form);

  return {
    edit,
    sendFiles: attach.sendFiles,
    /** `mode`: 'start', 'blocked' or 'write'. */
    show({ mode, replyKeyboard, commandList, lastOwn }) {
      parts.start.hidden = mode !== 'start';
      parts.unblock.hidden = mode !== 'blocked';
      parts.composer.hidden = mode !== 'write';
      parts.lastOwn = lastOwn;
      commands.set(commandList);
      resize();
      if (JSON.stringify(replyKeyboard) === JSON.stringify(markup)) return;
      markup = replyKeyboard;
      keysHidden = false;
      keyBox.replaceChildren(...(markup?.keyboard ? replyKeys(markup, pressKey) : []));
      showKeys();
    },
  };
}
