import type { Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { fileName } from '#documents/file-name.ts';
import type { Block, Paper } from '#documents/paper.ts';
import { createPaperWords } from '#documents/paper-words.ts';
import { draftPaper } from './draft-paper.ts';
import { isLetter, LETTERS, letterPaper } from './letters.ts';
import { shortName } from './short-name.ts';
import type { ReadStored, StoredProposal } from './stored.ts';

type Args = Readonly<Record<string, string>>;
type File = { name: string; content: Buffer } | null;

/** The names of what makes the files, for a view's `document`. */
export const MAKERS = { word: 'proposal.word', pdf: 'proposal.pdf', letter: 'proposal.letter' } as const;

/**
 * Makes the files of proposals when they are sent, from the proposal as it is then: args `proposal`, `person` (who asked; their own alone) and
 * for a letter `letter`.
 */
export function createProposalFiles(deps: {
  stored: ReadStored;
  words: Words;
  now: () => number;
  zone: string;
  /** Files of a rehearsal say that they are, as those of a trial do. */
  rehearsal: boolean;
}) {
  const { stored, now } = deps;
  const words = createPaperWords(deps.words);
  let writePdf: ((paper: Paper, at: number) => Promise<Buffer>) | undefined;

  const isTried = ({ about }: StoredProposal) => deps.rehearsal || about.trial === true;

  const named = (proposal: StoredProposal, what: string, ending: string) => {
    const mark = isTried(proposal) ? words.say('paper-rehearsal') : '';
    const name = shortName(proposal.printed('name')) || words.say('paper-file-unnamed');
    return fileName([mark, what, name, proposal.edition.title], ending);
  };

  function marked(proposal: StoredProposal, paper: Paper): Paper {
    if (!isTried(proposal)) return paper;
    const text = words.say('paper-rehearsal-only');
    const blocks: Block[] = [{ block: 'subtitle', text: [{ text, tone: 'over' }] }, ...paper.blocks];
    return { ...paper, footer: `${words.say('paper-rehearsal')} · ${paper.footer}`, blocks };
  }

  const found = ({ proposal = '', person = '' }: Args) => stored(proposal, Number(person));
  const today = () => toLocal(now(), deps.zone).day;

  // What writes them is read from the disk when the first file is wanted: it would make every start slower.
  async function toWord(paper: Paper): Promise<Buffer> {
    const { writeDocx } = await import('#documents/docx.ts');
    return writeDocx(paper);
  }

  return {
    [MAKERS.word]: async (args: Args): Promise<File> => {
      const proposal = await found(args);
      if (!proposal) return null;
      const content = await toWord(marked(proposal, draftPaper(proposal, words, today())));
      return { name: named(proposal, words.say('paper-file'), 'docx'), content };
    },

    [MAKERS.pdf]: async (args: Args): Promise<File> => {
      const proposal = await found(args);
      if (!proposal) return null;
      writePdf ??= (await import('#documents/pdf.ts')).createPdf();
      const content = await writePdf(marked(proposal, draftPaper(proposal, words, today())), now());
      return { name: named(proposal, words.say('paper-file'), 'pdf'), content };
    },

    [MAKERS.letter]: async (args: Args): Promise<File> => {
      const { letter = '' } = args;
      const proposal = isLetter(letter) ? await found(args) : null;
      if (!proposal || !isLetter(letter)) return null;
      const content = await toWord(marked(proposal, letterPaper(letter, proposal, words)));
      return { name: named(proposal, words.say(LETTERS[letter]), 'docx'), content };
    },
  };
}
