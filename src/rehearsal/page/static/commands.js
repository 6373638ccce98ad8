import { el } from './el.js';
import { say } from './words.js';

/**
 * The bot's commands above the text box: all of them by the button, the fitting ones while a `/` is being typed.
 * `parts`: text, suggest, commands (the button). `send(text)` sends what was chosen.
 */
export function createCommands(parts, { send, toast }) {
  const { text, suggest, commands: button } = parts;
  let known = [];
  let shown = [];
  let at = -1;

  function close() {
    suggest.hidden = true;
    suggest.replaceChildren();
    shown = [];
    button.setAttribute('aria-expanded', 'false');
    text.removeAttribute('aria-activedescendant');
  }

  function choose(command) {
    close();
    text.value = '';
    text.dispatchEvent(new Event('input'));
    send(`/${command}`);
  }

  function highlight(index) {
    at = index;
    [...suggest.children].forEach((node, position) => {
      node.setAttribute('aria-selected', String(position === at));
      if (position === at) {
        text.setAttribute('aria-activedescendant', node.id);
        node.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  function open(part) {
    shown = known.filter((entry) => entry.command.startsWith(part));
    if (shown.length === 0) return close();
    const items = shown.map((entry) =>
      el(
        'div',
        {
          role: 'option',
          id: `${suggest.id}-${entry.command}`,
          onpointerdown: (event) => event.preventDefault(),
          onclick: () => choose(entry.command),
        },
        el('strong', {}, `/${entry.command}`),
        el('span', {}, entry.description),
      ),
    );
    suggest.replaceChildren(...items);
    suggest.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    highlight(0);
  }

  text.addEventListener('input', () => (/^\/[a-z0-9_]*$/.test(text.value) ? open(text.value.slice(1)) : close()));
  text.addEventListener('blur', () => close());
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    if (!suggest.hidden) return close();
    if (known.length === 0) return toast(say('no-commands'));
    text.focus();
    open('');
  });

  return {
    set(list) {
      known = list ?? [];
    },
    /** Takes the keys that belong to an open list; true when it did. */
    key(event) {
      if (suggest.hidden) return false;
      const steps = { ArrowDown: at + 1, ArrowUp: at - 1 };
      if (event.key in steps) highlight((steps[event.key] + shown.length) % shown.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(shown[at].command);
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
