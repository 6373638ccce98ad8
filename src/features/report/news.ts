import { sayDays } from '#core/dates.ts';
import { shortened } from '#core/shortened.ts';
import type { Words } from '#core/words.ts';
import { type Block, type Paper, plainOf, type Span } from '#documents/paper.ts';
import { bandName, topicsOf } from './paper/naming.ts';
import { aimOf, textOf } from './paper/opening.ts';
import { createReportWords, type ReportWords } from './paper/words.ts';
import type { ReportModel } from './report-model.ts';
import { openedBy } from './speakers.ts';

/** So many speakers are named; of more the number. */
const NAMED = 3;
/** A news text is short; longer names are cut. */
const LONGEST_NAME = 90;
const LONGEST_AIM = 250;

/**
 * A short news text of the event as agencies publish it: who held what, when and where, who opened it, how many came, what for, who spoke, and one figure
 * of what came of it. What nobody told the bot, and what people said, are gaps.
 */
export function newsParagraphs(model: ReportModel, words: ReportWords): Span[][] {
  return [heldBy(model, words), meantFor(model, words), spokenIn(model, words)];
}

/** The same as a message that can be copied. */
export function newsText(model: ReportModel, words: Words): string {
  return newsParagraphs(model, createReportWords(words))
    .map((paragraph) => plainOf(paragraph))
    .join('\n\n');
}

/** The same as a document. */
export function newsPaper(model: ReportModel, { words, rehearsal }: { words: Words; rehearsal: boolean }): Paper {
  const say = createReportWords(words);
  const mark: Block[] = rehearsal
    ? [{ block: 'subtitle', text: [{ text: say.say('paper-rehearsal-only'), tone: 'over' }] }]
    : [];
  const title = say.say('report-news-file');
  return {
    title: `${title} ${model.card.title}`,
    footer: [rehearsal ? say.say('paper-rehearsal') : '', title, model.card.title]
      .filter((part) => part !== '')
      .join(' · '),
    numbering: say.numbering,
    blocks: [
      ...mark,
      { block: 'title', text: [say.gap('report-news-gap-title')] },
      ...newsParagraphs(model, say).map((text): Block => ({ block: 'paragraph', text })),
    ],
  };
}

function heldBy(
  { card, identity, people, presence, sessions }: ReportModel,
  { say, gap, count, sentence }: ReportWords,
): Span[] {
  const town = textOf(identity.sign_place);
  const came = presence.any > 0;
  const opener = openedBy(sessions);
  const where =
    card.mode === 'hall'
      ? say('report-news-in', { place: shortened(card.place, LONGEST_NAME) })
      : say('report-news-online');
  return [
    ...(town === '' ? [] : [{ text: `${town.toUpperCase()} – ` }]),
    {
      text: say('report-news-held', {
        organizer: shortened(card.organizer, LONGEST_NAME),
        title: shortened(card.title, LONGEST_NAME),
        days: sayDays(card.start, card.end),
        where,
      }),
    },
    { text: ' ' },
    people.total === 0
      ? gap('report-gap-registered')
      : {
          text: say(came ? 'report-news-came' : 'report-news-registered', {
            people: count(came ? presence.any : people.total),
            agencies: count(came ? presence.agencies : people.agencies.length),
          }),
        },
    { text: people.total === 0 ? '. ' : ' ' },
    ...(opener === ''
      ? [{ text: `${say('report-news-opened-by')} ` }, gap('report-gap-opened'), { text: '.' }]
      : [{ text: sentence('report-opened', { speaker: shortened(opener, LONGEST_NAME) }) }]),
  ];
}

function meantFor({ identity }: ReportModel, { say, gap }: ReportWords): Span[] {
  const aim = aimOf(identity.purpose);
  return [
    { text: `${say('report-news-purpose')} ` },
    aim === '' ? gap('report-gap-purpose') : { text: shortened(aim, LONGEST_AIM) },
    { text: '. “' },
    gap('report-news-gap-quote-opener'),
    { text: `,” ${say('report-news-said')} ` },
    gap('report-news-gap-who'),
    { text: '.' },
  ];
}

function spokenIn(model: ReportModel, words: ReportWords): Span[] {
  const { say, gap, count } = words;
  const { speakers, proposals } = model;
  const names = speakers.slice(0, NAMED).map(({ name }) => shortened(name, LONGEST_NAME));
  const more = speakers.length - names.length;
  const said: Span[] =
    names.length === 0
      ? [{ text: `${say('report-news-speakers-unknown')} ` }, gap('report-gap-speakers'), { text: '.' }]
      : [
          {
            text: words.sentence(more > 0 ? 'report-news-speakers-more' : 'report-news-speakers', {
              names: names.join('; '),
              count: count(more),
            }),
          },
        ];
  const begun =
    proposals.begun === 0 ? [] : [{ text: ` ${say('report-news-proposals', { begun: count(proposals.begun) })}` }];
  return [
    ...said,
    ...result(model, words),
    ...begun,
    { text: ' “' },
    gap('report-news-gap-quote-participant'),
    { text: `,” ${say('report-news-told')} ` },
    gap('report-news-gap-participant'),
    { text: '.' },
  ];
}

/** The average of what was asked about the whole, if at least five answered. */
function result(model: ReportModel, words: ReportWords): Span[] {
  const topic = topicsOf(model, words, 'workshop').find(
    ({ mean, instrument }) => mean !== null && !instrument.twoSided,
  );
  if (!topic || topic.mean === null) return [];
  const args = { mean: words.mean(topic.mean), max: String(topic.instrument.max), count: words.count(topic.n) };
  const band = bandName(topic, topic, model, words);
  return [
    {
      text: ` ${band === '' ? words.say('report-news-result', args) : words.say('report-news-result-band', { ...args, band })}`,
    },
  ];
}
