import { describe, expect, test } from 'vitest';
import { nameKind } from '#forms/kinds/name.ts';
import { answer, context, field, no, ok, tap, typed } from '../support/kinds.ts';

const name = field('name');

/** What is typed, and what is proposed beside it. */
const PROPOSED: [typed: string, proposed: string][] = [
  ['H.Sudirman.SH.MH', 'H. Sudirman, S.H., M.H.'],
  ['Drs Nuryakin MSi', 'Drs. Nuryakin, M.Si.'],
  ['hj siti aminah skm mkes', 'Hj. Siti Aminah, S.K.M., M.Kes.'],
  ['DR. IR. BUDI SANTOSO, MT', 'Dr. Ir. Budi Santoso, M.T.'],
  ['dr. h. agus purwantoro sp.og', 'dr. H. Agus Purwantoro, Sp.OG'],
  ['Dr.H.Ahmad Yusufin', 'Dr. H. Ahmad Yusufin'],
  ['Ahmad Yusufin, Dr. H.', 'Dr. H. Ahmad Yusufin'],
  ['dr. a. malikan', 'dr. A. Malikan'],
  ['k h mustofan', 'K.H. Mustofan'],
  ['apt rina wati s farm', 'apt. Rina Wati, S.Farm.'],
  ['I Gusti Ngurah Made Putra S.Sos M.AP', 'I Gusti Ngurah Made Putra, S.Sos., M.AP.'],
  ['a.a. gede oka', 'A.A. Gede Oka'],
  ['Prof.Dr.dr. Nila', 'Prof. Dr. dr. Nila'],
  ['SUDIRMAN', 'Sudirman'],
  ['sudirman', 'Sudirman'],
  ['siti aminah', 'Siti Aminah'],
  ['Siti aminah', 'Siti Aminah'],
  ['Budi SANTOSO', 'Budi Santoso'],
  ["ma'ruf amin", "Ma'ruf Amin"],
  ["NU'MAN SA'ADAH", "Nu'man Sa'adah"],
  ["d'souza", "D'Souza"],
  ['al-farisi', 'Al-Farisi'],
  ['NI LUH PUTU AYU', 'Ni Luh Putu Ayu'],
  ['i made sudana', 'I Made Sudana'],
  ['IB PUTU OKA SE MM', 'IB Putu Oka, S.E., M.M.'],
  ['m.yusuf', 'M. Yusuf'],
  ['H.M.Yusuf', 'H. M. Yusuf'],
  ['R.A.Kartini', 'R.A. Kartini'],
  ['Muh.Ali', 'Muh. Ali'],
  ['ahmad bin abdullah sh', 'Ahmad bin Abdullah, S.H.'],
  ['Siti Aminah SH MH', 'Siti Aminah, S.H., M.H.'],
  ['Siti Aminah, SH. MH', 'Siti Aminah, S.H., M.H.'],
  ['Siti Aminah,SE.,M.Si', 'Siti Aminah, S.E., M.Si.'],
  ['Siti Aminah S. H.', 'Siti Aminah, S.H.'],
  ['Siti Aminah S.Kom M.Kom', 'Siti Aminah, S.Kom., M.Kom.'],
  ['siti aminah s kom', 'Siti Aminah, S.Kom.'],
  ['rudi amd kep', 'Rudi, A.Md.Kep.'],
  ['Rudi, Amd.Kep', 'Rudi, A.Md.Kep.'],
  ['Rudi A.Md', 'Rudi, A.Md.'],
  ['rudi sstp msi', 'Rudi, S.STP., M.Si.'],
  ['Rudi Sip', 'Rudi Sip'],
  ['Rudi SIP', 'Rudi, S.IP.'],
  ['Rudi S.I.P', 'Rudi, S.I.P.'],
  ['Budi MA', 'Budi, M.A.'],
  ['budi sh ma', 'Budi, S.H., M.A.'],
  ['budi ma', 'Budi Ma'],
  ['SITI MA', 'Siti Ma'],
  ['sri mulyani', 'Sri Mulyani'],
  ['dr andi sp og', 'dr. Andi, Sp.OG'],
  ['DR ANDI SPOG', 'dr. Andi, Sp.OG'],
  ['dr. Rina Sp.OG (K)', 'dr. Rina, Sp.OG(K)'],
  ['prof dr budi', 'Prof. Dr. Budi'],
  ['DR. DR. BUDI', 'Dr. dr. Budi'],
  ['Dr dr Budi', 'Dr. dr. Budi'],
  ['drg rina', 'drg. Rina'],
  ['ir h joko widodo', 'Ir. H. Joko Widodo'],
  ['Budi Santoso, Drs.', 'Drs. Budi Santoso'],
  ['Ahmad, S.Ag, Drs, H', 'Drs. H. Ahmad, S.Ag.'],
  ['KH Abdul Ghani', 'K.H. Abdul Ghani'],
  ['ns rina skep', 'Ns. Rina, S.Kep.'],
  ['rina skep ners', 'Rina, S.Kep., Ners'],
  ['bripka ANDI', 'Bripka Andi'],
  ['akbp andi sik', 'AKBP Andi Sik'],
  ['budi santoso phd', 'Budi Santoso, Ph.D.'],
  ['budi santoso mba', 'Budi Santoso, MBA'],
  ['Budi Santoso;SH;MH', 'Budi Santoso, S.H., M.H.'],
  ['Budi Santoso SE/MM', 'Budi Santoso, S.E., M.M.'],
  ['nama saya budi santoso', 'Budi Santoso'],
  ['Bapak Budi Santoso', 'Budi Santoso'],
  ['Ibu Hj. Siti', 'Hj. Siti'],
  ['Budi Santoso.', 'Budi Santoso'],
  ['Budi Santoso,', 'Budi Santoso'],
  ['Budi Santoso S.Pd.SD', 'Budi Santoso, S.Pd.SD'],
  ['Budi , S.H.', 'Budi, S.H.'],
  // Titles with spaces inside.
  ['Ahmad S. Ag', 'Ahmad, S.Ag.'],
  ['Made M. Pd. H', 'Made, M.Pd.H.'],
  ['Made S. Ag. H., M. Pd. H.', 'Made, S.Ag.H., M.Pd.H.'],
  ['Siti S. Pd. I', 'Siti, S.Pd.I.'],
  ['Rina A. Md. Keb', 'Rina, A.Md.Keb.'],
  ['dian s.pd.gr', 'Dian, S.Pd., Gr.'],
  ['Dian, S.Keb., bdn', 'Dian, S.Keb., Bdn.'],
  ['Dian S.Pd.K', 'Dian, S.Pd.K.'],
  ['dr. Andi Sp.A (K)', 'dr. Andi, Sp.A(K)'],
  ['dr andi spa(k)', 'dr. Andi, Sp.A(K)'],
  ['dr. Budi, Sp. PD', 'dr. Budi, Sp.PD'],
  // Before the name, typed behind it.
  ['Budi drh', 'drh. Budi'],
  ['Budi Santoso dr', 'dr. Budi Santoso'],
  ['Rina apt', 'apt. Rina'],
  ['Rina Hj', 'Hj. Rina'],
  ['Budi Drs MSi', 'Drs. Budi, M.Si.'],
  // Retired officers.
  ['Letkol (Purn) Budi', 'Letkol (Purn.) Budi'],
  ['kolonel (purn.) h. budi santoso', 'Kolonel (Purn.) H. Budi Santoso'],
  ['Kolonel Inf. (Purn) Budi', 'Kolonel Inf (Purn.) Budi'],
  ['AKBP (Purn) Budi S.H.', 'AKBP (Purn.) Budi, S.H.'],
  ['Letkol Purn. Sudarmajito', 'Letkol (Purn.) Sudarmajito'],
  ['Budi (Purn)', 'Budi (Purn.)'],
  // An accountant is one besides.
  ['ayu se ak', 'Ayu, S.E., Ak.'],
  ['Ayu, SE.Ak, CA', 'Ayu, S.E., Ak., CA'],
  // A form of address is no part of the name.
  ['Bp. Ahmad', 'Ahmad'],
  ['Bpk Ahmad', 'Ahmad'],
  ['Ibu Siti', 'Siti'],
  ['Bpk. H. Ahmad S.Ag', 'H. Ahmad, S.Ag.'],
  ['Ny. Siti Aminah', 'Siti Aminah'],
  // The same letters, otherwise encoded.
  ['ＢＵＤＩ　ＳＡＮＴＯＳＯ', 'Budi Santoso'],
];

/** What may be one's own writing of it, where the letters were otherwise encoded. */
const OWN: Readonly<Record<string, string>> = { 'ＢＵＤＩ　ＳＡＮＴＯＳＯ': 'BUDI SANTOSO' };

/** Already as they are written. */
const RIGHT: string[] = [
  'H. Sudirman, S.H., M.H.',
  'Drs. Nuryakin, M.Si.',
  'Hj. Siti Aminah, S.K.M., M.Kes.',
  'Dr. Ir. Budi Santoso, M.T.',
  'apt. Rina Wati, S.Farm.',
  'A.A. Gede Oka',
  'AA Gede Oka',
  'Bripka Andi',
  'R.A. Kartini',
  'R. A. Kartini',
  'Sudirman',
  'Sri Mulyani',
  "Ma'ruf Amin",
  'Ma’ruf Amin',
  'Ni Luh Putu Ayu',
  'I Made Sudana',
  'Abd. Rahman, Lc., M.A.',
  'Ahmad bin Abdullah',
  'Siti Aminah binti Umar',
  'Johan van der Meer',
  'Budi Ma',
  'Agus Mas',
  'Robert McDonald',
  'Muh. Ali, S.STP., M.Si.',
  'Rina, S.Kep., Ners',
  'Rina, S.Kep., Ns.',
  'Budi Santoso, S.H., LL.M., Ph.D.',
  'Budi Santoso, MBA',
  'Budi Santoso, M.B.A.',
  'dr. Andi, Sp.A',
  'dr. Andi, Sp.A.',
  'Budi Santoso, A.Md.Kep.',
  'Budi Santoso, S.I.P.',
  'Budi Santoso, CPHR.X',
  'Ahmad S.',
  'Ahmad H.',
  'Bpkad',
  'Nyoman Oka',
  'Nyimas Aisyah',
  'Purnomo',
  'Kolonel (Purn.) H. Budi Santoso',
  'Kapten Inf Budi',
  'Suharto',
  'Li San',
  'Sia Tandi',
  'Mek Husin',
  'Éva Müller',
  'محمد علي',
];

describe('name', () => {
  test.each(PROPOSED.filter(([from, to]) => from !== to))('%j is proposed as %j', (from, to) => {
    expect(answer(name, typed(from))).toEqual({ ask: [to, OWN[from] ?? from, null], say: 'kind-name-proposed' });
  });

  test.each(PROPOSED)('the proposal for %j is proposed no further', (_from, to) => {
    expect(answer(name, typed(to))).toEqual(ok(to));
  });

  test.each(RIGHT)('%j is right', (right) => {
    expect(answer(name, typed(right))).toEqual(ok(right));
  });

  test('offers exactly: as proposed, as typed, again', () => {
    const parsed = nameKind.parse(typed('Drs Nuryakin MSi'), name, context());
    expect(parsed).toEqual({
      status: 'propose',
      say: { key: 'kind-name-proposed', args: { name: 'Drs. Nuryakin, M.Si.' } },
      options: [
        { id: 'yes', label: { key: 'kind-correct-button' }, value: 'Drs. Nuryakin, M.Si.' },
        { id: 'own', label: { key: 'kind-name-own-button' }, value: 'Drs Nuryakin MSi' },
        { id: '_retype', label: { key: 'kind-retype-button' }, value: null },
      ],
    });
  });

  test.each([
    ['Siti  Aminah', 'Siti Aminah'],
    ['Siti\nAminah', 'Siti Aminah'],
    ['\u200fSiti\u200b Aminah\u00a0', 'Siti Aminah'],
    ['E\u0301va', 'Éva'],
    ['Ｂｕｄｉ', 'Budi'],
    ['𝐁𝐮𝐝𝐢', 'Budi'],
  ])('%j is kept freed of what cannot be seen', (from, kept) => {
    expect(answer(name, typed(from))).toEqual(ok(kept));
  });

  test.each([
    ['', 'name-empty'],
    ['   ', 'name-empty'],
    ['\u200b', 'name-empty'],
    ['👍', 'name-empty'],
    ['...', 'name-empty'],
    ['-', 'name-empty'],
    ['Budi2', 'name-digits'],
    ['08123456789', 'name-digits'],
    ['196804111993031009', 'name-digits'],
    ['budi@contoh.go.id', 'name-signs'],
    ['<b>Budi</b>', 'name-signs'],
    ['Budi & Siti', 'name-signs'],
    ['tidak tahu', 'name-empty'],
    ['belum ada', 'name-empty'],
    ['yes', 'name-empty'],
    ['tidak', 'name-empty'],
    ['ini siapa ya?', 'question'],
    ['what is this', 'question'],
    ['d/a Budi', 'name-address'],
    ['Budi d/a Dinas Kesehatan', 'name-address'],
    ['Budi (Kadis)', 'name-signs'],
    ['B', 'name-short'],
    ['H.', 'name-short'],
    ['Drs.', 'name-only-titles'],
    ['S.H., M.H.', 'name-only-titles'],
    ['Siti '.repeat(21), 'name-long'],
    ['a'.repeat(60_000), 'name-long'],
  ])('%j is refused', (text, key) => {
    expect(answer(name, typed(text))).toEqual(no(key));
  });

  test.each([
    ['Budi 😊', ['Budi', null]],
    ['🙏 Siti Aminah 👩🏽‍⚕️', ['Siti Aminah', null]],
    ['budi santoso 🇮🇩', ['Budi Santoso', 'budi santoso', null]],
  ])('%j is proposed without its pictures', (text, proposed) => {
    expect(answer(name, typed(text))).toEqual({ ask: proposed, say: 'kind-name-proposed' });
  });

  test('a contact or a tap is no name', () => {
    expect(answer(name, { type: 'contact', phone: '+628123456789', own: true })).toEqual(no('unexpected'));
    expect(answer(name, tap('yes'))).toEqual(no('button-stale'));
  });

  test('is personal, whatever the form says', () => {
    expect(name.personal).toBe(true);
  });
});
