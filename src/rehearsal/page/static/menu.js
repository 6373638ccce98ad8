import { el, icon } from './el.js';

/**
 * A menu that opens beside its button: arrows move, Escape and a tap elsewhere close, focus returns to the button.
 * `entries()` gives `{ icon, label, danger?, do }` each time it opens.
 */
export function attachMenu(button, entries) {
  let menu = null;

  function close(event) {
    if (event?.type === 'pointerdown' && (menu?.contains(event.target) || button.contains(event.target))) return;
    if (!menu) return;
    const hadFocus = menu.contains(document.activeElement);
    menu.remove();
    menu = null;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', close, true);
    if (hadFocus) button.focus();
  }

  function move(event) {
    const items = [...menu.querySelectorAll('[role=menuitem]')];
    const at = items.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key in steps) items[(steps[event.key] + items.length) % items.length].focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  function open() {
    const items = entries().map((entry) =>
      el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: entry.danger ? 'danger' : '',
          onclick: () => {
            close();
            entry.do();
          },
        },
        icon(entry.icon),
        entry.label,
      ),
    );
    menu = el('div', { class: 'menu', role: 'menu', onkeydown: move }, ...items);
    button.after(menu);
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', close, true);
    items[0]?.focus();
  }

  button.addEventListener('click', () => (menu ? close() : open()));
}
