import { describe, expect, test } from 'vitest';
import { type SmallTalk, smallTalk } from '#aggregates/account/small-talk.ts';

/** A text's small talk in one word, with what is special about it. */
function kindOf(talk: SmallTalk | null): string {
  if (talk === null) return '';
  if (talk.type === 'command') return talk.doubtful ? `${talk.command}?` : talk.command;
  if (talk.type !== 'greeting') return talk.type;
  const marks = [talk.salam ? 'salam' : 'greeting', talk.goOn && '+goOn', talk.asks && '+asks', talk.doubtful && '?'];
  return marks.filter(Boolean).join('');
}

describe('words of the menu', () => {
  test.each([
    ['menu', 'menu'],
    ['  MENU! ', 'menu'],
    ['Lanjut', 'lanjut'],
    ['lanjutkan', 'lanjut'],
    ['batal', 'batal'],
    ['Batal.', 'batal'],
    ['stop', 'batal'],
    ['bantuan?', 'bantuan'],
    ['tolong', 'bantuan'],
    ['help', 'bantuan'],
    ['continue', 'lanjut'],
    ['tanya', 'tanya'],
    ['jadwal', 'jadwal?'],
    ['jadwal?', 'jadwal?'],
    ['rundown', 'jadwal'],
    ['agenda', 'agenda?'],
    ['time zone', 'zona'],
    ['hadir', 'hadir?'],
    ['attendance', 'hadir'],
    ['absen', 'hadir?'],
    ['proposal', 'proposal?'],
    ['daftar', 'daftar?'],
  ])('%j', (text, kind) => {
    expect(kindOf(smallTalk(text))).toBe(kind);
  });
});

describe('greetings', () => {
  test.each([
    ['assalamualaikum', 'salam'],
    ["Assalamu'alaikum Wr. Wb.", 'salam'],
    ['Assalamualaikum warahmatullahi wabarakatuh', 'salam'],
    ['asalamualaikum pak', 'salam'],
    ['Assalammualaikum bu', 'salam'],
    ['ass. wr. wb.', 'salam'],
    ['aslkm', 'salam'],
    ['Salam sejahtera untuk kita semua', 'salam'],
    ['Assalamualaikum, shalom, om swastiastu, namo buddhaya, salam kebajikan', 'salam'],
    ['assalamualaikum wr wb pak, mau lanjut yang kemarin', 'salam+goOn'],
    ['Halo bu saya mau lanjutkan pendaftaran', 'greeting+goOn'],
    ['Selamat pagi', 'greeting'],
    ['Selamat pagi Bapak/Ibu panitia', 'greeting'],
    ['selamat siang, izin bertanya', 'greeting+asks'],
    ['Selamat pagi, saya mau tanya jadwal', 'greeting+asks'],
    ['pagi pak', 'greeting'],
    ['P', 'greeting'],
    ['halo', 'greeting'],
    ['Om swastiastu', 'greeting'],
    ['salam', 'salam?'],
    ['Pagi', 'greeting?'],
    ['Rahayu', 'greeting?'],
  ])('%j', (text, kind) => {
    expect(kindOf(smallTalk(text))).toBe(kind);
  });
});

describe('thanks, nods and the wish to ask', () => {
  test.each([
    ['terima kasih', 'thanks'],
    ['Terima kasih banyak atas bantuannya, Pak', 'thanks'],
    ['baik, terima kasih', 'thanks'],
    ['makasih min', 'thanks'],
    ['matur nuwun', 'thanks'],
    ['Thank you very much', 'thanks'],
    ['siap pak', 'nod'],
    ['OK', 'nod'],
    ['ya', 'nod'],
    ['🙏', 'nod'],
    ['mau tanya', 'asks'],
    ['izin bertanya pak', 'asks'],
    ['mau daftar', 'daftar'],
    ['Saya ingin mendaftar workshop, Pak', 'daftar'],
    ['bagaimana cara mendaftarnya?', 'daftar'],
  ])('%j', (text, kind) => {
    expect(kindOf(smallTalk(text))).toBe(kind);
  });
});

describe('answers that look like small talk', () => {
  test.each([
    'Salam Sehat Puskesmas',
    'Pagi Indah Sari',
    'Salam Rahayu Ningsih',
    'Pak Salam',
    'P. Siregar',
    'Selamat Riyadi',
    'Selamat',
    'Aslam',
    'Assyifa Nur',
    'Assalam Putra',
    'Hikmat',
    'Omar',
    'Amin Rais',
    'Ok Sudirman',
    'Testiani',
    'Terima Kasih Wijaya',
    'Malam Keakraban ASN',
    'Menu Sehat Posyandu',
    'Lanjut Usia Bahagia',
    'Hadir Tepat Waktu',
    'Jadwal Dokter Daring',
    'Batalkan Antrean, Layani Cepat',
    'Daftar Tunggu Digital',
    '"hadir"',
    'constructor',
    '__proto__',
    'toString',
    '',
    'x'.repeat(5000),
    `Selamat pagi ${'a'.repeat(200)}`,
  ])('%j', (text) => {
    expect(smallTalk(text)).toBe(null);
  });
});
