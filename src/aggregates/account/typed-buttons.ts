import type { Lang, Say } from '#core/words.ts';
import { bare } from '#forms/navigation.ts';

/** Buttons of cards, and the command that does the same. */
const BUTTONS: readonly [Say, string][] = [
  [{ key: 'btn-answer' }, 'jawab'],
  [{ key: 'btn-attend' }, 'hadir'],
  [{ key: 'btn-ask-again' }, 'tanya'],
  [{ key: 'btn-ask-organizer' }, 'tanya'],
  [{ key: 'btn-broadcast' }, 'siarkan'],
  [{ key: 'btn-cancel' }, 'batal'],
  [{ key: 'btn-change-data' }, 'lengkapi'],
  [{ key: 'btn-complete-data' }, 'lengkapi'],
  [{ key: 'btn-details' }, 'selengkapnya'],
  [{ key: 'btn-download-xlsx' }, 'unduh'],
  [{ key: 'btn-find-workshop' }, 'cari'],
  [{ key: 'btn-go-on' }, 'lanjut'],
  [{ key: 'btn-help' }, 'bantuan'],
  [{ key: 'btn-menu' }, 'menu'],
  [{ key: 'btn-new-workshop' }, 'buat'],
  [{ key: 'btn-organizer-desk' }, 'panitia'],
  [{ key: 'btn-participants' }, 'peserta'],
  [{ key: 'btn-proposal-begin' }, 'proposal'],
  [{ key: 'btn-proposals' }, 'proposal'],
  [{ key: 'btn-proposal-new' }, 'proposalbaru'],
  [{ key: 'btn-register' }, 'daftar'],
  [{ key: 'btn-see-as-participant' }, 'kartu'],
  [{ key: 'btn-delete-data' }, 'hapusdata'],
  [{ key: 'btn-language' }, 'bahasa'],
  [{ key: 'btn-my-data' }, 'datasaya'],
  [{ key: 'btn-not-coming' }, 'tidakhadir'],
  [{ key: 'btn-others' }, 'rekan'],
  [{ key: 'btn-privacy' }, 'privasi'],
  [{ key: 'btn-profile' }, 'profil'],
  [{ key: 'btn-register-other' }, 'daftarkan'],
  [{ key: 'btn-schedule' }, 'jadwal'],
  [{ key: 'btn-settings' }, 'pengaturan'],
  [{ key: 'btn-team' }, 'tim'],
  [{ key: 'btn-try-end' }, 'selesai'],
  [{ key: 'btn-zone' }, 'zona'],
];

/** Commands by what is written on the buttons of cards, in every language: whoever cannot tap types what they read. */
export function typedButtons(plain: (lang: Lang, say: Say) => string): ReadonlyMap<string, string> {
  return new Map(
    BUTTONS.flatMap(([say, command]) =>
      (['id', 'en'] as const).map((lang) => [bare(plain(lang, say)), command] as const),
    ),
  );
}
