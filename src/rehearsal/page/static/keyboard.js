import { el, icon } from './el.js';

/** The rows of buttons below a message of the bot. `acts`: what a tap does, see phone.js. */
export function inlineKeyboard(markup, messageId, acts) {
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  return el(
    'div',
    { class: 'keys' },
    ...rows.map((row) =>
      el(
        'div',
        { class: 'keys-row' },
        ...row.map((button) => pressable('key', button, [button.text], messageId, acts)),
      ),
    ),
  );
}

/** A button inside a rich message; which message it belongs to is read where it stands. */
export function richButton(button, children, acts) {
  return pressable(button.style === 'link' ? 'inline-link' : 'key in-text', button, children, null, acts);
}

function pressable(kind, button, children, messageId, acts) {
  const sign = button.url || button.web_app || button.login_url ? 'out' : button.copy_text ? 'copy' : null;
  const node = el(
    'button',
    { type: 'button', class: `${kind} ${button.style ?? ''}`, disabled: Boolean(button.disabled) },
    el('span', {}, ...children),
    sign ? icon(sign) : null,
  );
  node.addEventListener('click', async () => {
    if (node.classList.contains('is-busy')) return;
    node.classList.add('is-busy');
    const id = messageId ?? Number(node.closest('.message').dataset.id);
    await acts.press(button, id).finally(() => node.classList.remove('is-busy'));
  });
  return node;
}

/** The keys that stand in for the letters below the text box. */
export function replyKeys(markup, press) {
  return markup.keyboard.map((row) =>
    el(
      'div',
      { class: 'keys-row' },
      ...row.map((entry) => {
        const button = typeof entry === 'string' ? { text: entry } : entry;
        const sign = button.request_contact ? 'person' : button.request_location ? 'pin' : null;
        return el(
          'button',
          { type: 'button', class: `reply-key ${button.style ?? ''}`, onclick: () => press(button) },
          sign ? icon(sign) : null,
          el('span', {}, button.text),
        );
      }),
    ),
  );
}
