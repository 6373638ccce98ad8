import { table } from '#core/table.ts';
import { bare } from '#forms/navigation.ts';

/** Words that stand for a command when somebody sends nothing else. */
const COMMANDS = table({
  menu: 'menu',
  mulai: 'menu',
  start: 'start',
  jadwal: 'jadwal',
  schedule: 'jadwal',
  'jadwal saya': 'jadwal',
  'susunan acara': 'jadwal',
  rundown: 'jadwal',
  agenda: 'agenda',
  'zona waktu': 'zona',
  'time zone': 'zona',
  hadir: 'hadir',
  attendance: 'hadir',
  absen: 'hadir',
  presensi: 'presensi',
  rekap: 'rekap',
  recap: 'rekap',
  proposal: 'proposal',
  'proposal saya': 'proposal',
  'proposal baru': 'proposalbaru',
  'buat proposal': 'proposalbaru',
  'proposal lain': 'proposalbaru',
  usulan: 'proposal',
  'usulan saya': 'proposal',
  draf: 'proposal',
  'draf saya': 'proposal',
  daftar: 'daftar',
  register: 'daftar',
  lanjut: 'lanjut',
  lanjutkan: 'lanjut',
  teruskan: 'lanjut',
  continue: 'lanjut',
  resume: 'lanjut',
  bantuan: 'bantuan',
  tolong: 'bantuan',
  help: 'bantuan',
  batal: 'batal',
  batalkan: 'batal',
  'nanti saja': 'batal',
  'nanti dulu': 'batal',
  later: 'batal',
  berhenti: 'batal',
  stop: 'batal',
  cancel: 'batal',
  tanya: 'tanya',
  bertanya: 'tanya',
  ask: 'tanya',
  bahasa: 'bahasa',
  language: 'bahasa',
  privasi: 'privasi',
  privacy: 'privasi',
  profil: 'profil',
  'data saya': 'datasaya',
  datasaya: 'datasaya',
  'hapus data saya': 'hapusdata',
  pengaturan: 'pengaturan',
  'tidak jadi hadir': 'tidakhadir',
  'batal hadir': 'tidakhadir',
  'daftarkan rekan': 'daftarkan',
  'daftarkan atasan': 'daftarkan',
  lengkapi: 'lengkapi',
  'lengkapi data': 'lengkapi',
  'buat workshop': 'buat',
  peserta: 'peserta',
  siarkan: 'siarkan',
  siaran: 'siarkan',
  unduh: 'unduh',
  jawab: 'jawab',
  'umpan balik': 'umpanbalik',
  umpanbalik: 'umpanbalik',
  feedback: 'umpanbalik',
});

/** Words of the menu that could be somebody's answer too, such as the name of an innovation. */
const ANSWERABLE = new Set([
  'jadwal',
  'susunan acara',
  'agenda',
  'hadir',
  'proposal',
  'usulan',
  'draf',
  'mulai',
  'daftar',
  'peserta',
  'absen',
  'presensi',
  'rekap',
]);

const SALAM =
  /^(wa['’ ]?alaikum ?(us)?salam|a+s+[as]*l+a*m+[ou]?['’` ]*a?l+a+[iy]*k+[ou]+m+|as+lm?k+u?m|as+lm|ass|askum|mikum|samlekum|salam)(?!\p{L})/u;
const GREETING =
  /^(selamat (pagi|siang|sore|petang|malam)|met (pagi|siang|sore|malam)|good (morning|afternoon|evening)|halo+|hallo+|hai|hi|hello|hey|pagi|siang|sore|malam|permisi|punten|shalom|syalom|om swastiastu|namo buddhaya|rahayu|ping|tes|test|p)(?!\p{L})/u;
/** What may stand beside a greeting and changes nothing. */
const BESIDE =
  /^(?:wr\.?|wb\.?|wa?rah?matullah\p{L}*|wa?barak\p{L}*|pak|bu|bapak|ibu|bapak\/ibu|bpk|min|mimin|admin|kak|semua|semuanya|panitia|mohon|izin|ijin|maaf|ya|dan|selamat|pagi|siang|sore|petang|malam|salam|sejahtera|kita|sehat|untuk|bagi|kebajikan|shalom|syalom|om|swastiastu|namo|buddhaya|rahayu|assalamu['’]?alaikum|wassalam|all|everyone|sir|madam)$/u;
const GO_ON = /(?<!\p{L})(?:lanjut(?:kan|in)?|meneruskan|teruskan|continue)(?!\p{L})/u;
const THANKS =
  /^(?:(?:baik|ok|oke|okay|siap|sip|alhamdulillah|ya|iya)[\s,.]+)?(?:terima ?kasih|terimakasih|makasih|makasi|trims|trimakasih|trmksh|tks|thx|thanks?|thank you|matur ?suwun|matur nuwun|suwun|hatur nuhun|nuhun|syukron)(?:[\s,.]+(?:banyak|sekali|kembali|ya|pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|semua|panitia|atas .{1,40}|very much|so much))*$/u;
const NOD =
  /^(?:ya|iya|y|ok|oke|okay|baik|siap|sip|mantap|noted|alhamdulillah|aamiin|amin|bagus|keren|👍+|🙏+|👌+)(?:[\s,.]+(?:pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|siap|baik|👍+|🙏+))*$/u;
const ASKS =
  /^(?:(?:mohon |minta )?(?:izin|ijin|mau|ingin|boleh|numpang|saya mau|saya ingin|maaf)[\s,]+){1,3}(?:ber)?tanya(?:\s+(?:pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|panitia|dong|ya))*$/u;
const JOINS =
  /^(?:(?:saya|kami|mohon|minta|izin|ijin|mau|ingin|hendak|boleh|maaf|bagaimana|cara|gimana)[\s,]+){1,4}(?:mendaftar|daftar|registrasi|pendaftaran)(?:nya)?(?:[\s,]+(?:workshop|acara|kegiatan|peserta|pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|panitia|dong|ya))*$/u;

/** What a text is besides an answer. `doubtful`: it could be one too, for example a person called Salam. */
export type SmallTalk = { doubtful: boolean } & (
  | { type: 'command'; command: string }
  /** `goOn`: with the wish to go on where one was; `asks`: with the wish to ask something. */
  | { type: 'greeting'; salam: boolean; goOn: boolean; asks: boolean }
  | { type: 'thanks' }
  /** "Baik", "siap": nothing, unless a question is open. */
  | { type: 'nod' }
  /** "Izin bertanya", without the question. */
  | { type: 'asks' }
);

/**
 * Looks at a text before it counts as an answer: a bare command word, what is written on a card's button, a greeting, thanks. Null: it is just
 * a text.
 * @param buttons commands by the labels of cards' buttons, as `bare` gives them
 */
export function smallTalk(text: string, buttons: ReadonlyMap<string, string> = new Map()): SmallTalk | null {
  if (text.length > 120) return null;
  const said = bare(text);
  const words = said.endsWith('?') ? said.replace(/[?]+$/, '').trim() : said;
  const command = COMMANDS[words] ?? buttons.get(said);
  if (command !== undefined) return { type: 'command', command, doubtful: ANSWERABLE.has(words) };
  if (THANKS.test(words)) return { type: 'thanks', doubtful: false };
  if (NOD.test(words)) return { type: 'nod', doubtful: false };
  if (ASKS.test(words)) return { type: 'asks', doubtful: false };
  if (JOINS.test(words)) return { type: 'command', command: 'daftar', doubtful: false };
  const match = SALAM.exec(words) ?? GREETING.exec(words);
  if (!match) return null;
  const salam = SALAM.test(words);
  const rest = words
    .slice(match[0].length)
    .split(/[\s,.!]+/)
    .filter((word) => word !== '');
  const goOn = GO_ON.test(rest.join(' ')) && rest.length <= 10;
  const asks = rest.length <= 12 && rest.some((word) => /^(?:ber|men|di)?tanya(?:kan)?$/.test(word));
  if (!goOn && !asks && !rest.every((word) => BESIDE.test(word))) return null;
  const doubtful = rest.length === 0 && /^(?:salam|pagi|siang|sore|petang|malam|rahayu)$/.test(words);
  return { type: 'greeting', salam, goOn, asks, doubtful };
}
