import { el } from './el.js';

/**
 * A question over one phone (or over the whole page): the rest is inert until it is answered. Resolves with the chosen `value`,
 * or null when it was left by Escape or a tap beside it. Fields, if any, are given to `value` functions as an object.
 * @param place the element that holds it, with the `behind` elements that it covers
 */
export function ask(place, behind, { title, text, fields = [], buttons }) {
  const before = document.activeElement;
  const inputs = fields.map((field) =>
    el(field.long ? 'textarea' : 'input', {
      id: `${place.dataset.id}-${field.name}`,
      name: field.name,
      type: field.type,
      autocomplete: 'off',
      rows: field.long ? 3 : null,
    }),
  );
  inputs.forEach((input, index) => {
    input.value = fields[index].value ?? '';
  });
  const labels = inputs.map((input, index) =>
    el('label', { for: input.id }, el('span', {}, fields[index].label), input),
  );

  const main = buttons.find((button) => !button.quiet);

  return new Promise((resolve) => {
    function close(value) {
      place.hidden = true;
      place.replaceChildren();
      place.onpointerdown = null;
      for (const node of behind) node.inert = false;
      before?.focus?.();
      resolve(value);
    }
    const choose = (button) =>
      close(
        typeof button.value === 'function'
          ? button.value(Object.fromEntries(inputs.map((input) => [input.name, input.value])))
          : button.value,
      );
    const box = el(
      'form',
      {
        class: 'box',
        role: 'alertdialog',
        'aria-label': title ?? text,
        onkeydown: (event) => event.key === 'Escape' && close(null),
        onsubmit: (event) => {
          event.preventDefault();
          choose(main);
        },
      },
      title ? el('strong', { class: 'box-title' }, title) : null,
      text ? el('p', {}, text) : null,
      ...labels,
      el(
        'div',
        { class: buttons.some((button) => button.block) ? 'box-buttons stacked' : 'box-buttons' },
        ...buttons.map((button) =>
          el(
            'button',
            {
              type: button === main ? 'submit' : 'button',
              class: button.quiet ? 'quiet' : '',
              'aria-label': button.name,
              onclick: button === main ? null : () => choose(button),
            },
            ...[button.label].flat(),
          ),
        ),
      ),
    );
    place.replaceChildren(box);
    place.hidden = false;
    place.onpointerdown = (event) => event.target === place && close(null);
    for (const node of behind) node.inert = true;
    (inputs[0] ?? box.querySelector('button:not(.quiet)')).focus();
  });
}
