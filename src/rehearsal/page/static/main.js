import { addPerson, getClock, getPeople, getSetup } from './api.js';
import { createClock } from './clock.js';
import { startOf } from './links.js';
import { listen } from './live.js';
import { createOpener } from './opener.js';
import { createPhone } from './phone.js';
import { createTabs } from './tabs.js';
import { loadWords, say } from './words.js';

const byId = (id) => document.getElementById(id);
const away = byId('away');

/** Who plays, known to the Bot API by now: one that began anew is told again. */
async function meet() {
  const setup = await getSetup();
  const cast = [setup.organizer, ...setup.participants];
  const known = new Map((await getPeople()).map((person) => [person.id, person]));
  for (const { role: _, ...person } of cast) {
    if (!known.has(person.id)) known.set(person.id, await addPerson(person));
  }
  return { bot: setup.bot, people: cast.map((member) => ({ ...member, ...known.get(member.id) })) };
}

async function begin() {
  await loadWords();
  const { bot, people } = await meet();
  const phones = people.map((person) =>
    createPhone(person, bot, {
      onLink: (url) => opener.choose(url),
      onJoiningLink: (url) => {
        for (const phone of phones) if (phone.person.id !== person.id) phone.offer(url);
      },
      onNews: () => tabs.news(phones.find((phone) => phone.person.id === person.id)),
    }),
  );
  byId('loading').remove();
  byId('stage').append(...phones.map((phone) => phone.root));
  const tabs = createTabs(byId('tabs'), phones);
  const opener = createOpener({
    form: byId('opener'),
    field: byId('opener-link'),
    bot,
    phones,
    behind: [document.querySelector('.top'), document.querySelector('.strip'), byId('tabs'), byId('stage')],
    open(phone, payload) {
      tabs.select(phone);
      phone.start(payload);
      phone.focus();
    },
  });

  // A page of the bot leads here with the joining link that it would open in Telegram.
  async function openFromPage() {
    const link = new URLSearchParams(`link=${location.hash.slice(1)}`).get('link');
    if (!startOf(link, bot.username)) return;
    history.replaceState(null, '', location.pathname);
    await opener.choose(link);
  }
  addEventListener('hashchange', () => void openFromPage());
  void openFromPage();

  const clock = createClock({
    parts: { root: byId('clock'), face: byId('clock-face'), time: byId('clock-time'), moves: byId('clock-moves') },
    behind: [document.querySelector('.top'), document.querySelector('.strip'), byId('tabs'), byId('stage')],
    onMoved() {
      for (const phone of phones) phone.redate();
    },
  });

  let retry;
  async function catchUp() {
    try {
      const { people: known } = await meet();
      clock.show((await getClock()).now);
      for (const [index, person] of known.entries()) phones[index].setBlocked(Boolean(person.blocked));
      await Promise.all(phones.map((phone) => phone.chat.resync()));
      away.hidden = true;
    } catch {
      retry = setTimeout(catchUp, 1000);
    }
  }

  listen({
    onUp: catchUp,
    onDown() {
      clearTimeout(retry);
      away.hidden = false;
    },
    onNews({ chat, seq, clock: moved }) {
      if (moved) return clock.show(moved.now);
      const phone = phones.find((one) => one.person.id === Number(chat));
      if (phone?.chat.isBehind(seq)) phone.chat.sync().catch(() => {});
    },
  });
}

function beginUntilItDoes() {
  begin().catch(() => {
    byId('loading').textContent = say('failed-start');
    setTimeout(beginUntilItDoes, 1500);
  });
}

byId('theme').addEventListener('click', () => {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('gladi-theme', dataset.theme);
});

beginUntilItDoes();
