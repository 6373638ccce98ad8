import { join } from 'node:path';
import { loadWords } from '#core/words.ts';
import { writeDocx } from '#documents/docx.ts';
import { createPaperWords } from '#documents/paper-words.ts';
import { createPdf } from '#documents/pdf.ts';
import { draftPaper } from '#features/proposals/draft-paper.ts';
import type { StoredProposal } from '#features/proposals/stored.ts';
import { phraseIn } from '#forms/phrase.ts';
import { assemble } from '#proposals/assemble.ts';
import type { Material } from '#proposals/material.ts';
import { openDrafting } from '#proposals/open.ts';
import { printAnswer } from '#proposals/prose.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row, undisturbed } from '../lib/table.ts';

const ROOT = join(import.meta.dirname, '../..');
const AT = Date.parse('2027-11-11T06:20:00Z');

/** What the files of a whole proposal cost, every question answered with its strong example, in time of a core. */
export async function filesRows(stand: Stand): Promise<Row[]> {
  const words = createPaperWords(loadWords(join(ROOT, 'locales')));
  const paper = draftPaper(wholeProposal(), words, '2027-11-11');
  const writePdf = createPdf();
  const rounds = stand.quick ? 20 : 100;
  return [
    await fileRow('a proposal as DOCX', () => writeDocx(paper), rounds),
    await fileRow('a proposal as PDF', () => writePdf(paper, AT), rounds),
  ];
}

async function fileRow(what: string, write: () => Promise<Buffer>, rounds: number): Promise<Row> {
  const took: number[] = [];
  let bytes = 0;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    bytes = (await write()).length;
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  const [first = Number.NaN, ...others] = took;
  const best = undisturbed(others);
  return {
    what,
    figure: `${best.toFixed(1)} ms of a core`,
    beside: `median ${quantile(others, 0.5).toFixed(1)} ms, the first ${first.toFixed(0)} ms; ${Math.round(bytes / 1024)} kB`,
    goal: '≤ 50 ms, < 1 MB',
    reached: best <= 50 && bytes < 1_048_576,
  };
}

function wholeProposal(): StoredProposal {
  const { bank, editions } = openDrafting(join(ROOT, 'prompts'));
  const edition = editions.get('kipp-2025');
  if (!edition) throw new Error('there is no kipp-2025');
  const answers: Record<string, string> = {};
  for (const [id, { examples }] of bank.questions) if (examples) answers[id] = phraseIn(examples.strong, 'id');
  const stage = 'running';
  const material: Material = { stage, answers: { ...answers, stage }, passed: [], written: {}, evidence: [] };
  return {
    about: { owner: 1, workshop: null, edition: edition.id, editionVersion: 1, stage, since: AT },
    checks: { ready: [], levels: {} },
    edition,
    set: {},
    material,
    drafted: assemble(bank, edition, material),
    author: { name: 'Hj. Siti Aminah, S.K.M.', position: 'Sekretaris Dinas', agency: 'Dinas Kesehatan' },
    printed(id) {
      const question = bank.questions.get(id);
      const value = material.answers[id];
      return question && value !== undefined ? printAnswer(question, value) : '';
    },
  };
}
