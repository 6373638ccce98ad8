import { describe, expect, test } from 'vitest';
import { nipKind } from '#forms/kinds/nip.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const nip = field('nip', { allowNone: true });
const PNS = '196804111993031009';
const PPPK = '199312282025212001';

const AWKWARD: [what: string, typed: string, expected: Outcome][] = [
  ['plain', PNS, ok(PNS)],
  ['with spaces', '19680411 199303 1 009', ok(PNS)],
  ['with dots', '19680411.199303.1.009', ok(PNS)],
  ['with dashes', '19680411-199303-1-009', ok(PNS)],
  ['with no-break spaces', '19680411\u00a0199303\u00a01\u00a0009', ok(PNS)],
  ['in every second place a space', PNS.replace(/(..)/g, '$1 '), ok(PNS)],
  ['on several lines', '19680411\n199303\n1 009', ok(PNS)],
  ['with its name', 'NIP 196804111993031009', ok(PNS)],
  ['with its name and a dot', 'NIP. 19680411 199303 1 009', ok(PNS)],
  ['with its name at once', 'NIP.196804111993031009', ok(PNS)],
  ['with a colon', 'NIP: 196804111993031009', ok(PNS)],
  ['in a sentence', 'NIP saya 19680411 199303 1 009', ok(PNS)],
  ['of a contract', PPPK, ok(PPPK)],
  ['with its name, of a contract', 'NI PPPK: 19931228 202521 2 001', ok(PPPK)],
  ['part-time contract', '199001012025242001', ok('199001012025242001')],
  ['in wide digits', '１９６８０４１１１９９３０３１００９', ok(PNS)],
  ['with invisible characters', '\u200f19680411\u200b1993031009\u200e', ok(PNS)],
  ['appointed this month', '199801012027111001', ok('199801012027111001')],
  ['appointed in a month to come', '199801012027121001', ask('nip-unusual', '199801012027121001')],
  ['month of appointment 13', '196804111993131009', ask('nip-unusual', '196804111993131009')],
  ['month of birth 13', '196813111993031009', ask('nip-unusual', '196813111993031009')],
  ['31 February', '196802311993031009', ask('nip-unusual', '196802311993031009')],
  ['29 February of no leap year', '196902291993031009', ask('nip-unusual', '196902291993031009')],
  ['29 February of a leap year', '196802291993031009', ok('196802291993031009')],
  ['too young', '202004112027031009', ask('nip-unusual', '202004112027031009')],
  ['too old', '195004111980031009', ask('nip-unusual', '195004111980031009')],
  ['appointed as a child', '196804111970031009', ask('nip-unusual', '196804111970031009')],
  ['neither 1 nor 2', '196804111993033009', ask('nip-unusual', '196804111993033009')],
  ['number zero', '196804111993031000', ask('nip-unusual', '196804111993031000')],
  ['contract of a year to come', '199312282028212001', ask('nip-unusual', '199312282028212001')],
  ['eighteen zeros', '0'.repeat(18), ask('nip-unusual', '0'.repeat(18))],
  ['old', '131110468', no('nip-old')],
  ['old with spaces', '131 110 468', no('nip-old')],
  ['a NIK', '1571041104680001', no('nip-not-nik')],
  ['one digit short', PNS.slice(1), no('nip-length')],
  ['one digit more', `${PNS}1`, no('nip-length')],
  ['of the police, 8 digits', '68040123', no('nip-length')],
  ['60,000 digits', '1'.repeat(60_000), no('nip-length')],
  ['with a letter O', '19680411199303100O', no('nip-unreadable')],
  ['with a letter l', 'l96804111993031009', no('nip-unreadable')],
  ['words', 'nanti menyusul', no('nip-unreadable')],
  ['emoji', '👍', no('nip-unreadable')],
  ['HTML', '<b>x</b>', no('nip-unreadable')],
  ['nothing', '', no('nip-empty')],
  ['invisible alone', '\u200b', no('nip-empty')],
  ['a dash', '-', ok('-')],
  ['a long dash', '—', ok('-')],
  ['none', 'tidak punya NIP', ok('-')],
  ['none, shorter', 'Tidak ada.', ok('-')],
  ['none, as spoken', 'gak punya', ok('-')],
  ['none, by status', 'Honorer', ok('-')],
  ['none, non-ASN', 'non-ASN', ok('-')],
];

describe('nip', () => {
  test.each(AWKWARD)('%s', (_what, text, expected) => {
    expect(answer(nip, typed(text))).toEqual(expected);
  });

  test('none is no answer where one is needed', () => {
    const needed = field('nip');
    expect(answer(needed, typed('tidak punya NIP'))).toEqual(no('nip-needed'));
    expect(answer(needed, tap('none'))).toEqual(no('button-stale'));
    expect(nipKind.show(needed, context()).options).toEqual([]);
  });

  test('none has a button', () => {
    expect(nipKind.show(nip, context()).options).toEqual([{ id: 'none', label: { key: 'kind-no-nip-button' } }]);
    expect(answer(nip, tap('none'))).toEqual(ok('-'));
  });

  test('is shown by its last four digits alone', () => {
    expect(nipKind.print(PNS, nip, context())).toBe('••••••••••••••1009');
    expect(nipKind.print('-', nip, context())).toEqual({ key: 'kind-nip-none' });
    const asked = nipKind.parse(typed('196804111993131009'), nip, context());
    expect(asked.status === 'propose' && asked.say).toEqual({ key: 'kind-nip-unusual', args: { last: '1009' } });
  });

  test('is personal, whatever the form says', () => {
    expect(nip.personal).toBe(true);
  });
});
