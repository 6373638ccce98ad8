import { fold } from './clean.ts';

/** Said around it, out of politeness or habit. */
const BESIDE =
  '(?:saya|sy|aku|kami|maaf|mohon|pak|bu|bapak|ibu|min|kak|masih|juga|sih|deh|nih|dong|ya|kok|sekarang|soal|itu|ini|apa|jabatan|jabatannya)';
const NOT = '(?:tidak|tdk|ndak|nggak|ngga|enggak|engga|gak|gk|ga|tak|kurang|belum|blm)';
const KNOWN = '(?:tahu|tau|mengetahui|ngerti|mengerti|paham|yakin|ingat|hafal|hapal|jelas)';
const UNKNOWN = `${NOT} ?${KNOWN}(?:nya)?|lupa|entah(?:lah)?|bingung|(?:i )?(?:dont|do not) know|not sure|no idea|idk`;
const NONE = `${NOT} (?:ada|punya|memiliki|mempunyai)|kosong|nihil|none|not yet|n a`;
const UNSURE = among(UNKNOWN);
const UNSURE_OR_NONE = among(`${UNKNOWN}|${NONE}`);
/** Longer texts say something. */
const LONGEST = 60;

/** Whether somebody says no more than that they do not know: no answer wherever words are wanted. */
export function saysUnsure(text: string): boolean {
  return text.length <= LONGEST && UNSURE.test(fold(text));
}

/** The same, or that there is nothing: no answer where everybody has one, such as a name or a position. */
export function saysUnsureOrNone(text: string): boolean {
  return text.length <= LONGEST && UNSURE_OR_NONE.test(fold(text));
}

function among(phrases: string): RegExp {
  return new RegExp(`^(?:${BESIDE} )*(?:${phrases})(?: ${BESIDE})*$`, 'u');
}
