import { sayDay } from '#core/dates.ts';
import { readOccasion } from '#feedback/occasions.ts';
import type { ReportModel } from '../report-model.ts';
import { sessionName } from './session-name.ts';
import type { Part, ReportWords } from './words.ts';

/** How many answered at which occasion, and how averages are named. */
export function response({ responses, sessions, groups, scale }: ReportModel, words: ReportWords): Part[] {
  const { say, count, percent, phrase } = words;
  const { end, any } = responses;
  const name = (key: string): string | null => {
    const occasion = readOccasion(key);
    if (occasion?.asks === 'day') return say('report-occasion-day', { day: sayDay(occasion.day) });
    if (occasion?.asks === 'end') return say('report-occasion-end');
    const session = sessions.find(({ id }) => occasion?.asks === 'session' && id === occasion.session);
    return session ? sessionName(session, groups, words) : null;
  };
  const order = [
    'end',
    ...[...responses.occasions.keys()].filter((key) => key.startsWith('d')).sort(),
    ...sessions.map(({ id }) => id),
  ];
  const rows = order.flatMap((key) => {
    const [label, one] = [name(key), responses.occasions.get(key)];
    if (label === null || !one) return [];
    return [[label, count(one.asked), count(one.answered), percent(one.answered, one.asked), count(one.declined)]];
  });
  const rate = end.asked > 0 ? end : any;
  return [
    {
      block: 'paragraph',
      text: say(end.asked > 0 ? 'report-response-end' : 'report-response-any', {
        asked: count(rate.asked),
        answered: count(rate.answered),
        percent: percent(rate.answered, rate.asked),
      }),
    },
    ...(rows.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            caption: say('report-response-caption'),
            head: [
              'report-column-occasion',
              'report-column-asked',
              'report-column-answered',
              'report-column-percent',
              'report-column-declined',
            ].map((key) => say(key)),
            rows,
            widths: [0.4, 0.15, 0.15, 0.13, 0.17],
            align: ['left' as const, ...Array(4).fill('right' as const)],
          },
        ]),
    { block: 'note', text: say('report-anonymous') },
    ...(scale === null || scale.bands.length === 0
      ? []
      : [
          {
            block: 'note' as const,
            text: say('report-scale', {
              title: phrase(scale.title),
              source: phrase(scale.source),
              bands: bandsText(scale, words),
            }),
          },
        ]),
  ];
}

/** `Sangat Baik di atas 4,35; Baik di atas 3,40; Tidak Baik selain itu`. */
function bandsText({ bands, of }: NonNullable<ReportModel['scale']>, { say, phrase, mean }: ReportWords): string {
  const named = bands.map(({ above, inclusive, name }) => {
    const key = above === 0 ? 'report-band-rest' : inclusive ? 'report-band-from' : 'report-band-above';
    return say(key, { name: phrase(name), above: mean(above) });
  });
  return say('report-bands', { bands: named.join('; '), of: String(of) });
}
