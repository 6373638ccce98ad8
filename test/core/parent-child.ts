// For parent.test.ts: says its process id, and ends with a last word when its parent is gone.   parent-child.ts <file for its words>
import { appendFileSync } from 'node:fs';
import { whenParentDies } from '#core/parent.ts';

const say = (word: string) => appendFileSync(process.argv[2] ?? '', `${word}\n`);
const staying = setInterval(() => {}, 60_000);
whenParentDies(() => {
  say('alone');
  clearInterval(staying);
}, 20);
say(String(process.pid));
