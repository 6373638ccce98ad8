import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fetchList } from '../../../support/organizer.ts';
import { createRespondent } from '../../../support/respondent.ts';
import { FORMS, isRegistered, numberIn, registrant } from '../../../support/roster.ts';
import { BUDI, openPage, solveSum } from './open-page.ts';

const ON_THE_PAGE = 20;
const IN_TELEGRAM = 40;
const SEATS = 50;

test('20 people register on the page while 40 do in Telegram, for 50 seats: each has a number of their own', async () => {
  const { visitor, code, clock, control } = await openPage({ workshop: { seats: String(SEATS) } });
  const respondents = Array.from({ length: IN_TELEGRAM }, (_, i) =>
    createRespondent({
      control,
      id: 5_000 + i,
      name: `Peserta ${i + 1}`,
      forms: FORMS.filter((form) => form.id === 'registration'),
      plan: registrant(i, 5_000 + i, code).plan,
    }),
  );
  const visitors = Array.from({ length: ON_THE_PAGE }, () => visitor());
  await Promise.all(visitors.map((one) => one.open(`/w/${code}`)));
  clock.ahead += 4_000;
  const onPage = visitors.map(async (one, i) => {
    one.fill({ ...BUDI, name: `Tamu ${'ABCDEFGHIJKLMNOPQRST'[i]}`, position: `Analis ${i}` });
    await one.press('Periksa jawaban');
    // Of one address: from the sixth on a sum may be asked.
    if (one.lines().some((line) => line.startsWith('Berapa '))) one.fill({ _jumlah: solveSum(one.lines()) });
    await one.press('Benar, daftarkan');
    if (one.status() === 422) {
      one.fill({ _jumlah: solveSum(one.lines()) });
      await one.press('Benar, daftarkan');
    }
    // On a busy day the page asks again by itself.
    while (one.source().includes('http-equiv="refresh"')) {
      await wait(200);
      await one.open(one.at());
    }
    return one.lines()[1] ?? '';
  });
  const inTelegram = respondents.map(async (respondent) => {
    await respondent.begin({ type: 'start', payload: `w-${code}` });
    await respondent.done;
    const heard = respondent.heard().find(isRegistered(code));
    return heard ? numberIn(heard) : null;
  });
  const told = [
    ...(await Promise.all(onPage)).map((line) => ({
      list: line.includes('daftar tunggu') || line.startsWith('Daftar tunggu') ? 'waiting' : 'registered',
      number: Number(/(\d+)\.$/.exec(line)?.[1]),
    })),
    ...(await Promise.all(inTelegram)),
  ];
  const numbers = (list: string) =>
    told
      .filter((one) => one?.list === list)
      .map((one) => one?.number ?? 0)
      .sort((a, b) => a - b);
  expect(numbers('registered')).toEqual(Array.from({ length: SEATS }, (_, i) => i + 1));
  expect(numbers('waiting').length).toBe(ON_THE_PAGE + IN_TELEGRAM - SEATS);
  const { rows } = await fetchList(control, code);
  expect(rows.filter((row) => row.some((cell) => cell.startsWith('Tamu '))).length).toBeGreaterThan(0);
}, 60_000);
