import type { CommandLists } from '#telegram/profile.ts';

/** The commands that Telegram shows, by role, in their order. */
export const COMMANDS: CommandLists = {
  participant: {
    menu: 'command-menu',
    daftar: 'command-daftar',
    tanya: 'command-tanya',
    lanjut: 'command-lanjut',
    bantuan: 'command-bantuan',
    bahasa: 'command-bahasa',
  },
  organizer: {
    panitia: 'command-panitia',
    workshop: 'command-workshop',
    peserta: 'command-peserta',
    tim: 'command-tim',
  },
};
