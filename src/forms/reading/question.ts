import { fold } from './clean.ts';

const BESIDE = '(?:maaf|mohon|permisi|izin|ini|itu|pak|bu|bapak|ibu|min|admin|kak|sorry|excuse me)';
/** What only a question begins with; "How" alone may be a name. */
const OPENING =
  'apakah|siapa|siapakah|bagaimana|gimana|gmn|kenapa|mengapa|kapan|apa (?:maksud|arti)(?:nya)?|(?:maksud|arti)nya apa|(?:what|how|why) (?:is|are|do|does|to|can|should|must)';
/** Words that a question has somewhere, where a question mark ends it. */
const WITHIN =
  'apa|apakah|siapa|bagaimana|gimana|gmn|kenapa|mengapa|kapan|mana|dimana|berapa|boleh|bolehkah|bisa|bisakah|harus|haruskah|perlu|maksud|maksudnya|bot|what|how|why|which|who|where|when|can|should|must';
const OPENS = new RegExp(`^(?:${BESIDE} )*(?:${OPENING})(?: |$)`, 'u');
const HOLDS = new RegExp(`(?:^| )(?:${WITHIN})(?: |$)`, 'u');
/** Longer texts say more than a question does. */
const LONGEST = 200;

/** Whether somebody asks back instead of answering: "ini siapa ya?", "what should I write?". */
export function asksBack(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = fold(text);
  return OPENS.test(said) || (/[?？]\s*$/u.test(text) && HOLDS.test(said));
}
