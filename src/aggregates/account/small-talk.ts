import { bare } from '#forms/navigation.ts';

/** Words that stand for a command when somebody sends nothing else. */
const COMMANDS: Readonly<Record<string, string>> = {
  menu: 'menu',
  jadwal: 'jadwal',
  daftar: 'daftar',
  lanjut: 'lanjut',
  lanjutkan: 'lanjut',
  hadir: 'hadir',
  bantuan: 'bantuan',
  tolong: 'bantuan',
  help: 'bantuan',
  batal: 'batal',
  cancel: 'batal',
  profil: 'profil',
  'data saya': 'datasaya',
  datasaya: 'datasaya',
  'hapus data saya': 'hapusdata',
  privasi: 'privasi',
  pengaturan: 'pengaturan',
  'tidak jadi hadir': 'tidakhadir',
  'batal hadir': 'tidakhadir',
  'daftarkan rekan': 'daftarkan',
  'daftarkan atasan': 'daftarkan',
};

const SALAM = /^(ass?alamu?['’ ]?ala[iy]?kum|assalamualaikum|askum|salam)\b/;
const GREETING =
  /^(selamat (pagi|siang|sore|malam)|halo|hallo|hai|hi|hello|pagi|siang|sore|malam|permisi|shalom|om swastiastu|ping|p)\b/;
const GREETING_REST =
  /^[\s,.!]*(wr\.?\s*wb\.?|warahmatullahi wabarakatuh|pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|semua|panitia|mohon izin|izin|ya|[\s,.!])*$/;
const GO_ON = /\blanjut(kan)?\b/;
const THANKS =
  /^(terima ?kasih|terimakasih|makasih|trims|trimakasih|tks|thx|thanks?|thank you|matur nuwun|suwun|hatur nuhun)([\s,]+(banyak|sekali|ya|pak|bu|bapak|ibu|bapak\/ibu|min|admin|kak|atas .{1,40}))*$/;

/** What a text is besides an answer: a bare command word, a greeting (with or without the wish to go on), or thanks. */
export type SmallTalk =
  | { type: 'command'; command: string }
  | { type: 'greeting'; salam: boolean; goOn: boolean }
  | { type: 'thanks' };

/** Looks at a text before it counts as an answer. Null: it is just a text. */
export function smallTalk(text: string): SmallTalk | null {
  if (text.length > 120) return null;
  const words = bare(text);
  const command = COMMANDS[words];
  if (command) return { type: 'command', command };
  if (THANKS.test(words)) return { type: 'thanks' };
  const match = SALAM.exec(words) ?? GREETING.exec(words);
  if (!match) return null;
  const rest = words.slice(match[0].length);
  const goOn = GO_ON.test(rest) && rest.split(' ').length <= 8;
  return goOn || GREETING_REST.test(rest) ? { type: 'greeting', salam: SALAM.test(words), goOn } : null;
}
