import { fold } from './clean.ts';

const EMAIL_OR_HANDLE = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}|(?<![\p{L}\p{N}])@[a-z]\w{3,}/iu;
/** A civil servant's number, however it is parted. */
const NIP = /(?<!\d)(?:\d[ .-]?){17}\d(?!\d)/u;
const PHONE = /(?<!\d)(?:\+?62|0)[ .-]?8[1-9](?:[ .-]?\d){6,10}(?!\d)/u;

/** One to three words that begin with a capital. */
const NAME = String.raw`((?:\p{Lu}[\p{L}'’.-]*)(?:\s+\p{Lu}[\p{L}'’.-]*){0,2})`;
const ADDRESSED = /(?<!\p{L})(?:pak|bu|bpk|bapak|ibu|sdr|sdri|saudara|saudari|mas|mbak|kak|bang|mr|mrs|ms)\.?\s+/giu;
const TITLED = /(?<!\p{L})(?:[Dd]r|[Dd]rs|[Dd]ra|[Ii]r|[Pp]rof|KH|H|Hj)\.\s*/gu;
const BEGINS_WITH_NAME = new RegExp(`^${NAME}`, 'u');
/** A degree behind a name: `Rina Wati, S.Kom.` */
const DEGREED = new RegExp(String.raw`${NAME},\s*(?:[SM]|A\.?Md|Ph)\.?\s?\p{Lu}`, 'gu');

/** What people are called besides their names: nobody is known by it. */
const ROLES = new Set(
  `bapak ibu panitia narasumber moderator fasilitator pembicara pemateri peserta kepala sekretaris gubernur bupati wali walikota camat lurah
   asisten direktur widyaiswara pejabat ketua pimpinan sekalian semua organizer speaker speakers moderator kota`.split(
    /\s+/,
  ),
);

/**
 * Whether a text seems to say who somebody is: an address, a telephone number or NIP, a name behind "Pak", "Bu" or a title, or before a degree. Cheap, and
 * meant for asking once: it misses names that stand alone.
 * @param known names that may be said, such as those of an agenda's speakers
 */
export function isIdentifying(text: string, known: readonly string[] = []): boolean {
  if (EMAIL_OR_HANDLE.test(text) || NIP.test(text) || PHONE.test(text)) return true;
  const knownWords = new Set(known.flatMap((name) => wordsOf(name)));
  const behind = [ADDRESSED, TITLED].flatMap((before) =>
    [...text.matchAll(before)].flatMap(({ index, 0: said }) => {
      const [, name] = BEGINS_WITH_NAME.exec(text.slice(index + said.length)) ?? [];
      return name ?? [];
    }),
  );
  const before = [...text.matchAll(DEGREED)].flatMap(([, name]) => name ?? []);
  return [...behind, ...before].some((name) => {
    const [first = ''] = wordsOf(name);
    return first !== '' && !ROLES.has(first) && !wordsOf(name).some((word) => knownWords.has(word));
  });
}

/** Words that could be of a name: no initials, no degrees. */
function wordsOf(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => word.length > 2);
}
