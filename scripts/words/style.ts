/** Pairs of `prompts/spelling.tsv`; the columns are nonstandard, standard, kind, use. */
export type Spelling = { pattern: RegExp; standard: Map<string, string> };

const TAGS = new Set(['b', 'i', 'u', 's', 'code', 'pre', 'blockquote', 'tg-spoiler']);
const BUTTON_LENGTH = 24;

/** Only pairs of use `always` are checked: the others are right in some places (see the file's own notes). */
export function readSpelling(tsv: string): Spelling {
  const standard = new Map<string, string>();
  for (const line of tsv.split('\n').slice(1)) {
    const [wrong, right, , use] = line.split('\t');
    if (wrong && right && use === 'always') standard.set(wrong, right);
  }
  const words = [...standard.keys()].map((word) => word.replaceAll(' ', '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words || '(?!)'})(?:nya|lah|kah)?(?![\\p{L}\\p{N}])`, 'giu');
  return { pattern, standard };
}

/** What is wrong with a piece of Indonesian. */
export function checkStyle(text: string, spelling: Spelling): string[] {
  const problems: string[] = [];
  for (const [, word = ''] of text.matchAll(spelling.pattern)) {
    problems.push(`"${word}" is written "${spelling.standard.get(word.toLowerCase().replace(/\s+/g, ' '))}"`);
  }
  if (/(?<!\p{L})(kamu|kalian)(?!\p{L})/iu.test(text)) problems.push('people are Bapak/Ibu or Anda, never "kamu"');
  if (/!\s*!/.test(text)) problems.push('one exclamation mark at most');
  return problems;
}

/** What Telegram's parser would refuse: tags it doesn't know, tags that cross or stay open, bare `<` and `&`. */
export function checkMarkup(text: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const rest = text.replace(/<(\/?)([a-z-]+)( expandable)?>/g, (_, slash: string, tag: string) => {
    if (!TAGS.has(tag)) problems.push(`<${tag}> is not among ${[...TAGS].join(', ')}`);
    if (!slash) open.push(tag);
    else if (open.pop() !== tag) problems.push(`</${tag}> closes nothing`);
    return '';
  });
  for (const tag of open) problems.push(`<${tag}> is not closed`);
  if (/<|&(?!(?:amp|lt|gt|quot);)/.test(rest)) problems.push('write &lt; and &amp; for bare < and &');
  return problems;
}

/** Buttons are the keys that begin with `btn-` or end in `-button`; longer labels are cut off on a narrow phone. */
export function checkButton(key: string, text: string): string[] {
  if (!key.startsWith('btn-') && !key.endsWith('-button')) return [];
  const length = [...text].length;
  return length > BUTTON_LENGTH ? [`a button has at most ${BUTTON_LENGTH} characters, this has ${length}`] : [];
}
