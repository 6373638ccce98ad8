import type { Block, Paper, Span } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import { innovationOf } from './paper-identity.ts';
import type { StoredProposal } from './stored.ts';

/** What can be signed: the statements that editions want, and the sheet for the head's approval. */
export const LETTERS = {
  identity: 'letter-identity',
  implementation: 'letter-implementation',
  replication: 'letter-replication',
  approval: 'letter-approval',
} as const;
/** What each states, before the innovation is named and after it. */
const STATES = {
  identity: ['letter-identity-states', 'letter-identity-closing'],
  implementation: ['letter-implementation-states', 'letter-implementation-closing'],
  replication: ['letter-replication-states', 'letter-replication-closing'],
} as const;
export type Letter = keyof typeof LETTERS;

export function isLetter(text: string): text is Letter {
  return Object.hasOwn(LETTERS, text);
}

/** As many characters of each answer as fit a sheet of one page. */
const GIST_SHOWN = 230;
/** Lines for a team of so many. */
const TEAM = 5;
/** What the head reads of the proposal, by question. */
const GIST = {
  problem: 'letter-gist-problem',
  solution: 'letter-gist-solution',
  change: 'letter-gist-change',
} as const;

/**
 * A letter that is filled from the answers and the profile, with places to sign. What is not known stays a line to be written on: a NIP is asked
 * for by nobody here. The layout is ours, and says so.
 */
export function letterPaper(letter: Letter, stored: StoredProposal, words: PaperWords): Paper {
  const { say, numbering } = words;
  const title = say(LETTERS[letter]);
  return {
    title,
    footer: say('letter-layout'),
    numbering,
    blocks: [
      { block: 'note', text: say('letter-layout') },
      { block: 'title', text: title },
      ...(letter === 'approval' ? approval(stored, words) : statement(letter, stored, words)),
    ],
  };
}

function statement(letter: Exclude<Letter, 'approval'>, stored: StoredProposal, words: PaperWords): Block[] {
  const { say } = words;
  const [states, closing] = STATES[letter];
  return [
    { block: 'paragraph', text: say('letter-signed-below') },
    { block: 'facts', rows: person(stored, words) },
    { block: 'paragraph', text: say(states) },
    { block: 'facts', rows: innovation(stored, words) },
    ...(letter === 'identity' ? team(words) : []),
    ...(letter === 'implementation' ? proofs(stored, words) : []),
    { block: 'paragraph', text: say(closing) },
    {
      block: 'signatures',
      places: [
        { above: ['', say('letter-known-by'), say('letter-head')], below: signedBy('', words) },
        { above: [say('letter-place-day'), say('letter-stated-by'), ''], below: signedBy(stored.author.name, words) },
      ],
    },
    ...(letter === 'identity' ? [{ block: 'note' as const, text: say('letter-strike') }] : []),
  ];
}

function approval(stored: StoredProposal, words: PaperWords): Block[] {
  const { say } = words;
  const { drafted } = stored;
  const total = drafted.reduce((sum, section) => sum + section.words, 0);
  const open = drafted.reduce((sum, section) => sum + section.open.length, 0);
  const gist = Object.entries(GIST)
    .map(([id, label]) => ({ label, text: stored.printed(id) }))
    .filter(({ text }) => text !== '');
  return [
    { block: 'facts', rows: inShort(stored, words) },
    ...(gist.length === 0 ? [] : [{ block: 'heading' as const, level: 2 as const, text: say('letter-gist') }]),
    ...gist.map(({ label, text }): Block => {
      const head: Span = { text: `${say(label)}: `, bold: true };
      return { block: 'paragraph', text: [head, { text: cut(text) }] };
    }),
    { block: 'note', text: say('letter-draft-state', { sections: drafted.length, words: total, open }) },
    { block: 'heading', level: 2, text: say('letter-decision') },
    {
      block: 'paragraph',
      text: [say('letter-decision-yes'), say('letter-decision-mended'), say('letter-decision-no')].join('\n'),
    },
    { block: 'paragraph', text: say('letter-notes') },
    { block: 'frame', height: 44 },
    {
      block: 'signatures',
      places: [
        { above: ['', say('letter-proposed-by')], below: signedBy(stored.author.name, words) },
        { above: [say('letter-place-day'), say('letter-head')], below: signedBy('', words) },
      ],
    },
  ];
}

function person({ author }: StoredProposal, { say }: PaperWords) {
  const line = say('letter-line');
  const row = (key: string, text: string) => ({ label: say(key), value: text === '' ? line : text });
  return [
    row('letter-name', author.name),
    row('letter-nip', ''),
    row('paper-position', author.position),
    row('paper-agency', author.agency),
  ];
}

/** On a letter a line is left for what is missing, to be written on by hand. */
function innovation(stored: StoredProposal, given: PaperWords) {
  const line = given.say('letter-line');
  const words: PaperWords = { ...given, orGap: (text) => [{ text: text === '' ? line : text }] };
  const name = {
    label: words.say('letter-innovation'),
    value: words.orGap(stored.printed('name'), words.say('paper-lack-name')),
  };
  return [name, ...innovationOf(stored, words)];
}

/** For the head's sheet, which is to fit one page. */
function inShort(stored: StoredProposal, { say }: PaperWords) {
  const { author, edition, printed } = stored;
  const line = say('letter-line');
  const row = (label: string, text: string) => ({ label: say(label), value: text === '' ? line : text });
  return [
    row('letter-innovation', printed('name')),
    row('paper-author', [author.name, author.position, author.agency].filter((text) => text !== '').join(', ')),
    row('paper-unit', printed('unit')),
    row('paper-edition', edition.title),
    ...(stored.about.stage === 'idea' ? [] : [row('paper-start', printed('start_date'))]),
  ];
}

function team({ say }: PaperWords): Block[] {
  const columns = [say('paper-column-number'), say('letter-name'), say('letter-nip'), say('letter-role')];
  const rows = Array.from({ length: TEAM }, (_, i) => [String(i + 1), '', '', '']);
  return [
    { block: 'paragraph', text: say('letter-team') },
    { block: 'table', head: columns, widths: [0.08, 0.37, 0.27, 0.28], rows },
  ];
}

/** What the author has attached that shows it is at work. */
function proofs({ material }: StoredProposal, { say }: PaperWords): Block[] {
  if (material.evidence.length === 0) return [];
  return [
    { block: 'paragraph', text: say('letter-proofs') },
    { block: 'list', items: material.evidence.map(({ name }) => name.slice(0, 120).toWellFormed()), numbered: true },
  ];
}

function signedBy(name: string, { say }: PaperWords): string[] {
  return [name === '' ? say('letter-line') : name, say('letter-nip-line')];
}

/** A paragraph for who has little time. */
function cut(text: string): string {
  return text.length <= 400
    ? text
    : `${text
        .slice(0, GIST_SHOWN)
        .replace(/\s+\S*$/, '')
        .toWellFormed()} …`;
}
