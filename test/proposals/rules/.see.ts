import { loadRuleData } from '../../../src/proposals/rules/data.ts';
import { createRules } from '../../../src/proposals/rules/rules.ts';
import { readLabelled, sharesOf, tally } from './labelled.ts';

const data = loadRuleData('/work/main/prompts');
const open = (asked?: string) => createRules(data, () => ({ words: asked ?? '' }));
const plain = createRules(data);
const half = process.argv[2];
const items = readLabelled();
for (const h of ['tune', 'held']) {
  const t = tally(
    items.filter((i) => i.half === h),
    (a) => (a === undefined ? plain : open(a)),
  );
  console.log(h, items.filter((i) => i.half === h).length);
  for (const [id, c] of Object.entries(t)) {
    const s = sharesOf(c);
    console.log(' ', id.padEnd(18), 'P', s.precision.toFixed(2), 'R', s.recall.toFixed(2), JSON.stringify(c));
  }
}
for (const i of items.filter((i) => i.half === half)) {
  const f = (i.asked === undefined ? plain : open(i.asked)).examine(i.draft);
  const got = [...new Set(f.map((x) => x.rule))].sort(),
    want = [...i.rules].sort();
  if (got.join() !== want.join())
    console.log(
      '\nWANT',
      want.join(),
      '| GOT',
      f
        .map((x) => x.rule + ':' + JSON.stringify(x.args) + (x.quote ? ' «' + x.quote.slice(0, 60) + '»' : ''))
        .join('; '),
      '\n   ',
      i.draft.paragraphs
        .map((p) => p.text)
        .join(' // ')
        .slice(0, 260),
    );
}
