import { sayDate } from '#core/dates.ts';
import type { Block, Paper, Text } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import { phraseIn } from '#forms/phrase.ts';
import { scoreOf } from '#proposals/indicators.ts';
import type { Evidence } from '#proposals/material.ts';
import { identityOf } from './paper-identity.ts';
import { stateOf } from './paper-state.ts';
import { planHead } from './plan-head.ts';
import { overview, sectionBlocks } from './section-paper.ts';
import { shortName } from './short-name.ts';
import type { StoredProposal } from './stored.ts';

/** As much of what somebody called their evidence as a table holds. */
const LONGEST_NAME = 240;
const MEDIA = {
  photo: 'paper-media-photo',
  document: 'paper-media-file',
  video: 'paper-media-video',
  audio: 'paper-media-audio',
} as const;

/**
 * The draft in the official order: cover, what each section holds against its limit, the sections, what proves them, what is handed in besides.
 * Our own plan fits one page with answers of usual length: a short head instead of the cover, and nothing of limits, which it has none of.
 * @param day when it is made, `YYYY-MM-DD`
 */
export function draftPaper(stored: StoredProposal, words: PaperWords, day: string): Paper {
  const { say, said, numbering } = words;
  const { edition, drafted } = stored;
  const name = stored.printed('name');
  const made = said(sayDate(day));
  const isPlan = edition.basis === null;
  const kind = say(isPlan ? 'paper-plan' : 'paper-proposal');
  const foot = [shortName(name) || kind, edition.title, say('paper-draft-of', { day: made })];
  return {
    title: name === '' ? kind : name,
    // An unnamed plan is called what its form is called, once.
    footer: [...new Set(foot)].join(' · '),
    numbering,
    ...(isPlan ? { compact: true } : { cover: true }),
    blocks: [
      ...(isPlan ? planHead(stored, words, made) : front(stored, words, made)),
      ...drafted.flatMap((section, i) => sectionBlocks(section, i + 1, stored, words)),
      ...(isPlan && stored.material.evidence.length === 0 ? [] : evidence(stored, words)),
      ...indicators(stored, words),
      ...attachments(stored, words),
    ],
  };
}

/** The cover, and on its back what each section holds. */
function front(stored: StoredProposal, words: PaperWords, made: string): Block[] {
  const { say, orGap } = words;
  const { edition } = stored;
  const name = orGap(stored.printed('name'), say('paper-lack-name'));
  const rows = identityOf(stored, words);
  return [
    { block: 'space', height: 110 },
    { block: 'subtitle', text: say('paper-proposal') },
    { block: 'title', text: name },
    { block: 'subtitle', text: edition.title },
    { block: 'space', height: 70 },
    { block: 'facts', rows },
    { block: 'space', height: 24 },
    { block: 'note', text: stateOf(stored, words, [name, ...rows.map(({ value }) => value)], made) },
    ...edition.remarks.map((remark): Block => ({ block: 'note', text: phraseIn(remark, 'id') })),
    { block: 'page' },
    { block: 'heading', level: 1, text: say('paper-overview') },
    overview(stored, words),
  ];
}

function evidence({ material, drafted }: StoredProposal, { say }: PaperWords): Block[] {
  const heading: Block = { block: 'heading', level: 1, text: say('paper-evidence') };
  if (material.evidence.length === 0) return [heading, { block: 'paragraph', text: say('paper-evidence-none') }];
  const place = (id: string) => drafted.findIndex(({ section }) => section.id === id);
  const inOrder = [...material.evidence].sort((a, b) => place(a.section) - place(b.section));
  return [
    heading,
    {
      block: 'table',
      head: [
        say('paper-column-number'),
        say('paper-column-section'),
        say('paper-column-evidence'),
        say('paper-column-kind'),
      ],
      widths: [0.07, 0.3, 0.48, 0.15],
      rows: inOrder.map((proof, i) => [
        String(i + 1),
        drafted[place(proof.section)]?.section.name ?? '–',
        named(proof),
        say('link' in proof ? 'paper-media-link' : MEDIA[proof.file.media]),
      ]),
    },
    { block: 'note', text: say('paper-evidence-where') },
  ];
}

function named(proof: Evidence): string {
  const name = cut(proof.name, LONGEST_NAME);
  return 'link' in proof && proof.link !== proof.name ? `${name}\n${cut(proof.link, LONGEST_NAME)}` : name;
}

/** Only where the edition's guide has indicators: their levels as the author has said them. */
function indicators({ edition, checks }: StoredProposal, { say }: PaperWords): Block[] {
  const { indicators: asked = [] } = edition;
  if (asked.length === 0) return [];
  const { points, most, said, total } = scoreOf(asked, checks.levels);
  return [
    { block: 'heading', level: 1, text: say('paper-indicators') },
    {
      block: 'table',
      head: [
        say('paper-column-number'),
        say('paper-column-indicator'),
        say('paper-column-weight'),
        say('paper-column-level'),
      ],
      widths: [0.07, 0.33, 0.11, 0.49],
      rows: asked.map(({ no, name, weight, required, levels }): Text[] => {
        const level = checks.levels[no];
        return [
          String(no),
          required ? say('paper-required', { name }) : name,
          String(weight),
          level === undefined
            ? [{ text: say('paper-level-open'), tone: 'gap' }]
            : level === 0
              ? say('paper-level-none')
              : say('paper-level', { level, what: levels[level - 1] ?? '' }),
        ];
      }),
    },
    { block: 'note', text: say('paper-indicators-sum', { points, most, said, total }) },
  ];
}

function attachments({ edition, checks }: StoredProposal, { say }: PaperWords): Block[] {
  if (edition.attachments.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: say('paper-attachments') },
    {
      block: 'list',
      numbered: true,
      items: edition.attachments.map(({ id, name, required }) => {
        const wanted = required ? say('paper-required', { name }) : name;
        return checks.ready.includes(id) ? say('paper-ready', { name: wanted }) : wanted;
      }),
    },
  ];
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
