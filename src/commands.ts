import type { CommandLists } from '#telegram/profile.ts';

/** The commands that Telegram shows, by role, in their order. */
export const COMMANDS: CommandLists = {
  participant: {
    menu: 'command-menu',
    jadwal: 'command-jadwal',
    hadir: 'command-hadir',
    proposal: 'command-proposal',
    tanya: 'command-tanya',
    bantuan: 'command-bantuan',
  },
  organizer: {
    panitia: 'command-panitia',
    workshop: 'command-workshop',
    agenda: 'command-agenda',
    peserta: 'command-peserta',
    presensi: 'command-presensi',
    siarkan: 'command-siarkan',
    rekap: 'command-rekap',
    unduh: 'command-unduh',
    tim: 'command-tim',
  },
};
