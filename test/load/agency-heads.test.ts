import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { fetchListFile, makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { startProgram } from '../support/program.ts';
import { type Answer, allDone, createRespondent, type Plan, type Respondent } from '../support/respondent.ts';
import { FORMS, isRegistered, numberIn } from '../support/roster.ts';
import { readSheet } from '../support/sheet.ts';
import { digitsOf, HEADS } from './agency-heads.ts';

const FIRST_ID = 8_000;

/** What somebody confirmed, by label: the lines of the last summary that they saw. */
function confirmed({ deeds }: Respondent): Record<string, string> {
  const summary = deeds.map(({ heard }) => heard).findLast((h) => h?.buttons.some((b) => b.data.endsWith('._submit')));
  const lines = (summary?.text ?? '').split('\n').filter((line) => line.includes(': '));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
}

test('the 47 heads of a province register at once, and their list opens again with what they confirmed', {
  timeout: 60_000,
}, async () => {
  const api = await startBotApi();
  const redis = await startOwnRedis();
  const program = startProgram({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: '0',
    REDIS_URL: redis.url,
  });
  onTestFinished(async () => {
    await program.kill();
    await redis.close();
    await api.close();
  });
  await program.ready;
  const code = await makeWorkshop(api.control, {
    seats: '60',
    jp: '20',
    organizer: 'Badan Pengembangan Sumber Daya Manusia Provinsi Jambi',
  });
  let people = 0;

  async function register(answers: Record<string, Answer>, proposals: Plan['proposals'] = 'yes'): Promise<Respondent> {
    const respondent = createRespondent({
      control: api.control,
      id: FIRST_ID + people++,
      name: 'Bapak/Ibu',
      forms: FORMS.filter((form) => form.id === 'registration'),
      plan: {
        answers,
        proposals,
        taps: ['r.'],
        isDone: isRegistered(code),
      },
    });
    await respondent.begin({ type: 'start', payload: `w-${code}` });
    await allDone([respondent], 40);
    return respondent;
  }

  const startedAt = performance.now();
  const heads = await Promise.all(
    HEADS.map(({ name, agency, phone }, i) =>
      register({
        name,
        agency,
        position: i % 2 === 0 ? `Kepala ${agency}` : `Plt. kepala  ${agency}`,
        attendance: { tap: i % 7 === 0 ? 'behalf' : 'invited' },
        representing: { tap: 'suggested' },
        phone: i % 3 === 0 ? phone : 'own contact',
      }),
    ),
  );
  const seconds = (performance.now() - startedAt) / 1000;

  const bytes = await fetchListFile(api.control, code);
  if (process.env.KEEP_XLSX) writeFileSync(process.env.KEEP_XLSX, bytes);
  const [, ...rows] = readSheet(bytes);
  expect(rows.length).toBe(HEADS.length);
  const found = heads.map((head) => {
    const { number } = numberIn(head.heard().findLast(isRegistered(code)) as ReturnType<Respondent['heard']>[number]);
    return rows.find(([n]) => Number(n) === number) ?? [];
  });
  heads.forEach((head, i) => {
    const [, name, , , position, agency, representing, , , phone] = found[i] as string[];
    const said = confirmed(head);
    expect({ name, position, agency }).toEqual({ name: said.Nama, position: said.Jabatan, agency: said.Instansi });
    expect({ agency, position }).toEqual({
      agency: HEADS[i]?.agency,
      position: `${i % 2 === 0 ? 'Kepala' : 'Plt. kepala'} ${HEADS[i]?.agency}`,
    });
    expect(representing).toBe(i % 7 === 0 ? said.Mewakili : '');
    expect(phone).toBe(i % 3 === 0 ? `+62${digitsOf(i)}` : `+62811${String(head.id).padStart(8, '0')}`);
  });

  // One more comes on behalf of a head and types a part of the agency's name; another's name needs no mending.
  const dinkes: Answer = { type: 'dinkes', pick: 'Dinas Kesehatan Provinsi Jambi' };
  const behalf = await register({
    name: 'hj siti aminah skm mkes',
    agency: dinkes,
    position: 'Sekretaris Dinas',
    attendance: { tap: 'behalf' },
    representing: { tap: 'suggested' },
    phone: 'own contact',
  });
  const invited = await register({
    name: 'Budi Santosa',
    agency: dinkes,
    position: 'Sekretaris Dinas',
    attendance: { tap: 'invited' },
    phone: 'own contact',
  });
  const counts = heads.map(({ deeds }) => deeds.length).sort((a, b) => a - b);
  console.info(
    JSON.stringify({
      heads: heads.length,
      seconds: Number(seconds.toFixed(1)),
      'taps and texts of the heads': `${counts[0]} to ${counts.at(-1)}, median ${counts[23]}`,
      'with a mended name, a part of the agency, on behalf': behalf.deeds.length,
      'invited, with no mending': invited.deeds.length,
    }),
  );
  expect(behalf.deeds.length).toBe(11);
  expect(invited.deeds.length).toBe(9);
});
