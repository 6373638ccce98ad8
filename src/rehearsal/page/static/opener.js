import { el } from './el.js';
import { startOf } from './links.js';
import { initials } from './phone.js';
import { ask } from './sheet.js';
import { say } from './words.js';

/**
 * Joining links: pasted in the field at the top, or tapped in a bubble. Either way it is asked whose phone opens it.
 * `behind`: what rests meanwhile. `open(phone, payload)` opens it.
 */
export function createOpener({ form, field, bot, phones, behind, open }) {
  const place = el('div', { class: 'sheet page-sheet', 'data-id': 'opener', hidden: true });
  document.body.append(place);

  async function choose(url) {
    const start = startOf(url, bot.username);
    // Participants first: it is mostly they who open what the organizer gives out.
    const readers = [...phones].sort(
      (a, b) => Number(a.person.role === 'organizer') - Number(b.person.role === 'organizer'),
    );
    const buttons = readers.map((phone) => ({ ...choiceOf(phone.person), value: phone, block: true }));
    const title = say('open-link-title');
    const copy = { label: say('open-link-copy'), value: 'copy', quiet: true, block: true };
    const chosen = await ask(place, behind, {
      title,
      text: url.replace(/^https?:\/\//, ''),
      buttons: [...buttons, copy],
    });
    if (chosen === 'copy') await navigator.clipboard?.writeText(url).catch(() => {});
    else if (chosen) open(chosen, start.payload);
    return chosen;
  }

  const complain = (words) => ask(place, behind, { text: words, buttons: [{ label: say('ok'), value: true }] });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const url = field.value.trim();
    if (url === '') return complain(say('link-empty', { bot: bot.username }));
    if (!startOf(url, bot.username)) return complain(say('link-not-ours', { bot: bot.username }));
    const chosen = await choose(url);
    if (chosen && chosen !== 'copy') field.value = '';
  });

  return { choose };
}

function choiceOf({ fullName: name, role, roleName }) {
  const words = el('span', { class: 'choice' }, el('strong', {}, name), el('span', {}, roleName));
  const picture = el('span', { class: 'avatar', 'data-role': role, 'aria-hidden': 'true' }, initials(name));
  return { label: [picture, words], name: say('open-link-as', { name }) };
}
