import { expect, test } from 'vitest';
import { registerAs } from '../../support/participant.ts';
import { serveSite } from '../../support/site.ts';
import { createVisitor } from '../../support/visitor.ts';
import { draft, FRIDAY, THURSDAY } from './support/agenda.ts';
import { readCalendar } from './support/calendar.ts';
import { lines, open, SITI, TITLE } from './support/open.ts';

const LINK = 'https://zoom.example.go.id/j/1?pwd=a,b;c';

/** What the last file in somebody's chat holds. */
async function calendarOf({ control }: Pick<Awaited<ReturnType<typeof open>>, 'control'>, id: number) {
  const sent = control.chat(id).messages.findLast((m) => m.document !== undefined);
  const { file_id: file = '', file_name: name = '' } = (sent?.document ?? {}) as {
    file_id?: string;
    file_name?: string;
  };
  return { name, ...readCalendar(Buffer.from(control.file(file)?.bytes ?? [])) };
}

test('a registered person’s calendar has all sessions with the link', async () => {
  const app = await open({ mode: { tap: 'online' }, link: LINK });
  const { person, code, agenda } = app;
  await agenda.add([
    draft(THURSDAY, '09:00', '10:30', 'Materi 1; "pilihan", dan\\atau', { speaker: 'Dr. Siti', moderator: 'Budi' }),
    draft(THURSDAY, '12:00', null, 'Ishoma', { kind: 'break' }),
    draft(FRIDAY, '13:30', null, 'Penutupan', { kind: 'ceremony', link: 'https://meet.example.go.id/2' }),
  ]);
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  await siti.says('jadwal');
  const said = await siti.taps('Simpan ke kalender');
  expect(lines(said.text)[0]).toMatch(/^Jadwal untuk kalender\./);
  const first = await calendarOf(app, 21);
  expect(first.name).toBe(`Jadwal - ${TITLE}.ics`);
  expect(first.head).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-CALNAME': TITLE });
  const [materi, ishoma, penutupan] = first.events.map(({ properties }) => properties);
  expect(materi).toMatchObject({
    UID: `s1.${code}@tuntun`,
    SEQUENCE: '0',
    DTSTART: '20271111T020000Z',
    DTEND: '20271111T033000Z',
    SUMMARY: 'Materi 1; "pilihan", dan\\atau',
    LOCATION: LINK,
    DESCRIPTION: `Narasumber: Dr. Siti\nModerator: Budi\nTautan: ${LINK}\n${TITLE}`,
  });
  expect(materi?.DTSTAMP).toMatch(/^202710\d\dT\d{6}Z$/);
  expect([ishoma?.DTSTART, ishoma?.DTEND]).toEqual(['20271111T050000Z', undefined]);
  expect(penutupan).toMatchObject({ URL: 'https://meet.example.go.id/2', LOCATION: 'https://meet.example.go.id/2' });
  // The break alone rings no bell.
  expect(first.events.map(({ alarms }) => alarms.map(({ TRIGGER, ACTION }) => [ACTION, TRIGGER]))).toEqual([
    [['DISPLAY', '-PT15M']],
    [],
    [['DISPLAY', '-PT15M']],
  ]);
});

test('saved again, it moves what has moved and strikes out what is no longer on', async () => {
  const app = await open();
  const { person, code, agenda } = app;
  await registerAs(await person(21), code, SITI);
  await agenda.add(['Materi 1', 'Materi 2', 'Materi 3'].map((title, i) => draft(THURSDAY, `1${i}:00`, null, title)));
  await agenda.tell();
  const budi = await person(20);
  const saved = async () => {
    await budi.says(code);
    await budi.says('jadwal');
    await budi.taps('Simpan ke kalender');
    const { events } = await calendarOf(app, 20);
    return events.map(({ properties: p }) => [p.UID, p.SEQUENCE, p.DTSTART, p.STATUS]);
  };
  const [one, two, three] = [1, 2, 3].map((id) => `s${id}.${code}@tuntun`);
  expect(await saved()).toEqual([
    [one, '1', '20271111T030000Z', undefined],
    [two, '1', '20271111T040000Z', undefined],
    [three, '1', '20271111T050000Z', undefined],
  ]);
  await agenda.edit('s1', { start: '09:30' });
  await agenda.remove('s2');
  await agenda.tell();
  expect(await saved()).toEqual([
    [one, '2', '20271111T023000Z', undefined],
    [three, '2', '20271111T050000Z', undefined],
    [two, '2', '20271111T040000Z', 'CANCELLED'],
  ]);
});

test('who has no place gets no links, in the chat and on the page; who has no Telegram gets the file from the page', async () => {
  const app = await open({ mode: { tap: 'online' }, link: LINK });
  const { person, code, agenda } = app;
  const site = await serveSite(app);
  expect((await fetch(`${site}/w/${code}/jadwal.ics`)).status).toBe(404);
  await agenda.add([draft(THURSDAY, '09:00', '10:30', 'Materi 1', { link: LINK })]);
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  await budi.taps('Lihat jadwal');
  await budi.taps('Simpan ke kalender');
  const file = await calendarOf(app, 20);
  const answer = await fetch(`${site}/w/${code.toLowerCase()}/jadwal.ics`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const page = readCalendar(Buffer.from(await answer.arrayBuffer()));
  for (const { events } of [file, page]) {
    expect(events.map(({ properties }) => properties.SUMMARY)).toEqual(['Materi 1']);
    expect(JSON.stringify(events)).not.toContain('zoom');
  }
  expect((await fetch(`${site}/w/XXXXX/jadwal.ics`)).status).toBe(404);
});

test('the public page shows the agenda in small, without a script and without links', async () => {
  const app = await open({ mode: { tap: 'online' }, link: LINK });
  const { code, agenda } = app;
  const site = await serveSite(app);
  const visitor = createVisitor(site);
  await visitor.open(`/w/${code}`);
  expect(visitor.source()).not.toContain('<details');
  await agenda.add(
    Array.from({ length: 20 }, (_, i) =>
      draft(
        i < 10 ? THURSDAY : FRIDAY,
        `${String(8 + (i % 10)).padStart(2, '0')}:00`,
        null,
        `Materi ${i + 1}: <b>judul</b>`,
        {
          speaker: 'Dr. Siti Aminah, S.K.M., M.Kes.',
          link: LINK,
        },
      ),
    ),
  );
  await visitor.open(`/w/${code}`);
  const source = visitor.source();
  expect(Buffer.byteLength(source)).toBeLessThan(14_000);
  expect(source).not.toMatch(/zoom|<script|<b>judul/);
  expect(source.match(/<summary>.*?<\/summary>/g)?.length).toBe(2);
  expect(source.match(/<li><b>/g)?.length).toBe(20);
  expect(source).toContain(`href="/w/${code}/jadwal.ics"`);
});
