import { el } from './el.js';
import { initials } from './phone.js';
import { say } from './words.js';

/** In a window too narrow for three phones, tabs switch between persons; a dot says that something unseen came. */
const NARROW = matchMedia('(max-width: 979px)');

export function createTabs(bar, phones) {
  let current = phones[0];
  const tabs = phones.map((phone) => {
    const { person } = phone;
    const tab = el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${person.id}`,
        'aria-controls': phone.root.id,
        onclick: () => select(phone),
      },
      el('span', { class: 'avatar', 'data-role': person.role, 'aria-hidden': 'true' }, initials(person.fullName)),
      el(
        'span',
        { class: 'tab-words' },
        el('span', { class: 'tab-name' }, person.first_name),
        el('span', { class: 'tab-role' }, person.roleName),
      ),
      el('span', { class: 'dot', 'aria-hidden': 'true' }),
    );
    return tab;
  });

  function label(index, unread) {
    const { fullName: name, roleName: role } = phones[index].person;
    tabs[index].classList.toggle('is-unread', unread);
    tabs[index].setAttribute('aria-label', say(unread ? 'unread' : 'tab', { name, role }));
  }

  function show() {
    const narrow = NARROW.matches;
    phones.forEach((phone, index) => {
      const chosen = phone === current;
      phone.root.hidden = narrow && !chosen;
      phone.root.setAttribute('role', narrow ? 'tabpanel' : 'region');
      tabs[index].setAttribute('aria-selected', String(chosen));
      tabs[index].tabIndex = chosen ? 0 : -1;
      if (!phone.root.hidden) label(index, false);
    });
  }

  function select(phone) {
    current = phone;
    show();
    phone.toBottom();
  }

  bar.setAttribute('role', 'tablist');
  bar.append(...tabs);
  bar.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement);
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const next = (steps[event.key] + tabs.length) % tabs.length;
    tabs[next].focus();
    select(phones[next]);
  });
  NARROW.addEventListener('change', show);
  for (const index of phones.keys()) label(index, false);
  show();

  return {
    select,
    /** Something came for that phone; out of sight it gets the dot. */
    news: (phone) => phone.root.hidden && label(phones.indexOf(phone), true),
  };
}
