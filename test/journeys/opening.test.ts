import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import { ORGANIZER } from '../support/organizer.ts';
import type { Heard } from '../support/person.ts';

/** A morning three weeks before the workshop. */
const AT = Date.UTC(2027, 9, 20, 2);
/** How long a person takes, in seconds: to read a message and find the button; to read a question and think; to type a character on a phone (30 words a minute). */
const PER_TAP = 4;
const PER_TEXT = 6;
const PER_CHARACTER = 0.4;

test('from nothing to an open registration, step by step as the bot leads: so many taps and texts', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER, 'Panitia');
  const done = { taps: 0, texts: 0, characters: 0 };
  // Somebody fast in a test is not to be told so.
  const after = <T>(act: () => Promise<T>) => {
    app.clock.ahead += 5_000;
    return act();
  };
  const taps = (label: string): Promise<Heard> => {
    done.taps += 1;
    return after(() => organizer.taps(label));
  };
  const types = (text: string): Promise<Heard> => {
    done.texts += 1;
    done.characters += [...text].length;
    return after(() => organizer.says(text));
  };

  done.taps += 1;
  expect((await organizer.starts()).buttons).toContain('Buka meja panitia');
  const desk = await taps('Buka meja panitia');
  expect([desk.text.split('\n').slice(1), desk.buttons]).toEqual([
    [
      '○ 1. Buat workshop',
      '○ 2. Coba sebagai peserta',
      '○ 3. Bagikan tautan',
      '○ 4. Lihat siapa yang mendaftar: 0 orang',
    ],
    ['Buat workshop baru'],
  ]);
  await taps('Buat workshop baru');
  await types('Workshop Inovasi Pelayanan Publik');
  await types('11/11/2027');
  await types('12/11/2027');
  await types('8.00');
  await taps('Tatap muka');
  await types('Aula BPSDM Provinsi Jambi');
  await types('jambi');
  await types('20');
  await types('40');
  const last = await types('BPSDM Provinsi Jambi');
  const confirmed = last.buttons.includes('Benar, buat workshop') ? last : await taps('Ya');
  expect(confirmed.buttons).toContain('Benar, buat workshop');
  const made = await taps('Benar, buat workshop');
  expect(made.buttons).toContain('Coba sebagai peserta');
  const code = /Kode workshop: ([A-Z2-9]{5})/.exec(made.text)?.[1] ?? '';
  // Registration is open from here on: whoever has the link can register.
  const open = { ...done };
  await taps('Bagikan tautan');
  const invitation = await taps('Kirim teks undangan');
  expect(invitation.text).toContain(`?start=w-${code}`);
  const guest = await app.person(11);
  expect((await guest.starts(`w-${code}`)).buttons[0]).toBe('Daftar (± 2 menit)');

  const minutes = ({ taps: t, texts, characters }: typeof done) =>
    ((t * PER_TAP + texts * PER_TEXT + characters * PER_CHARACTER) / 60).toFixed(1);
  expect([open, done]).toEqual([
    { taps: 5, texts: 9, characters: 111 },
    { taps: 7, texts: 9, characters: 111 },
  ]);
  process.stdout.write(
    `  From /start to an open registration: ${open.taps} taps and ${open.texts} texts of ${open.characters} characters, about ${minutes(open)} min; ` +
      `with the invitation in hand ${done.taps} taps, about ${minutes(done)} min.\n`,
  );
});
