import { cleanLine, fold } from './clean.ts';

/** Said around an answer, out of politeness or habit; they change nothing. */
const POLITE =
  /\b(?:pak|bu|bapak|ibu|min|kak|terima kasih|terimakasih|trims|makasih|saya|sih|dong|kok|nih|semua|semuanya|itu)\b/g;

const YES = new Set(
  [
    'ya y iya iyaa yaa yes yep yup ok oke okey okay okeh betul benar sudah udah sdh setuju siap bersedia baik boleh tentu',
    'inggih nggih sip cocok tepat sesuai lanjutkan true',
  ]
    .join(' ')
    .split(' ')
    .concat(['ya benar', 'ya betul', 'sudah benar', 'sudah betul', 'sudah sesuai', 'benar sekali', 'betul sekali'])
    .concat(['ya sudah', 'iya benar', 'iya betul', 'iya sudah', 'ya setuju', 'saya setuju', 'ya oke', 'tidak salah']),
);
const NO = new Set(
  'tidak tdk nggak ngga enggak gak ga engga tak bukan belum blm salah no n nope jangan false'
    .split(' ')
    .concat([
      'belum benar',
      'belum betul',
      'tidak benar',
      'tidak betul',
      'tidak setuju',
      'tidak sesuai',
      'tidak bersedia',
    ])
    .concat([
      'tidak jadi',
      'belum sesuai',
      'bukan begitu',
      'tidak usah',
      'kurang tepat',
      'tidak terima kasih',
      'belum sudah',
    ]),
);

/**
 * Yes, no, or neither, from the words alone. Only whole phrases count: "ya tidak", "belum tahu" and "tidak apa-apa" are
 * neither, because guessing there would turn an answer into its contrary.
 */
export function readConsent(text: string): boolean | null {
  const said = fold(cleanLine(text));
  for (const phrase of [said, said.replace(POLITE, ' ').replace(/\s+/g, ' ').trim()]) {
    if (YES.has(phrase)) return true;
    if (NO.has(phrase)) return false;
  }
  return null;
}
