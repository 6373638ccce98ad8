import { card } from '#aggregates/account/turn.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import { tapsOf } from '#feedback/compile.ts';
import type { Instrument } from '#feedback/definition.ts';
import { phraseIn } from '#forms/phrase.ts';
import { changeOf, endInstruments, isOfEnd } from './settings-change.ts';
import { type SettingsFacts, sayTaps, tapsAtEnd, toSettings } from './settings-parts.ts';

/** The tap that opens the questions. */
const OPENING = 1;

/** What can be asked, each with what it would cost those who answer. */
export function questionsView(facts: SettingsFacts): View {
  const { code, now, feedback, lang, args, sessions } = facts;
  const settings = feedbackOf(now.settings);
  const to = toSettings(code);
  const taps = tapsAtEnd(settings, facts);
  const asked = endInstruments(settings, feedback);
  const chosen = ({ id }: Instrument) => asked.includes(id) || settings.daily.includes(id);
  // Of the hall alone, or online alone, is nothing for the other.
  const offered = [...feedback.instruments.values()].filter(
    ({ subject, items }) =>
      subject !== 'session' && items.some(({ mode }) => mode === undefined || mode === now.card.mode),
  );

  /** The whole if this one were turned; null: it is the last, and stays. */
  function wouldBe(instrument: Instrument): number | null {
    const changed = changeOf(settings, { what: 'ask', id: instrument.id }, { feedback, sessions });
    return 'set' in changed ? tapsAtEnd({ ...settings, ...changed.set }, facts) : null;
  }

  function lineOf(instrument: Instrument): Line {
    const title = phraseIn(instrument.title, lang);
    if (!isOfEnd(instrument)) {
      const daily = { daily: [instrument.id], instruments: [] };
      const day = { asks: 'day', day: now.card.start } as const;
      const each = tapsOf(feedback, { settings: daily, mode: now.card.mode, occasion: day, speakers: 0 });
      return { key: chosen(instrument) ? 'recapset-asked-day' : 'recapset-unasked-day', args: { title, taps: each } };
    }
    const other = wouldBe(instrument);
    if (other === null) return { key: 'recapset-asked-alone', args: { title, taps: taps - OPENING } };
    if (chosen(instrument)) return { key: 'recapset-asked', args: { title, taps: taps - other, without: other } };
    return { key: 'recapset-unasked', args: { title, taps: other - taps, with: other } };
  }

  const { before } = args;
  const changed = before !== undefined && Number(before) !== taps;
  return card(
    [
      ...(args.said === 'last' ? [{ key: 'recapset-last' }] : []),
      changed
        ? { key: 'recapset-cost-changed', args: { cost: sayTaps(taps), before: Number(before) } }
        : { key: 'recapset-cost', args: { cost: sayTaps(taps) } },
      ...offered.map(lineOf),
    ],
    [
      ...inPairs(
        offered.map((instrument): Button => {
          const title = phraseIn(instrument.title, lang);
          return to(shortened(chosen(instrument) ? `✓ ${title}` : title), 'I', instrument.id);
        }),
      ),
      [to({ key: 'btn-recapset-back' })],
    ],
  );
}
