import { EVENT_ZONE } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Button } from '#core/view.ts';

/** What one can choose, by what stands behind the button and what is typed. */
const CHOICES = {
  wib: { zone: 'Asia/Jakarta', key: 'zone-wib' },
  wita: { zone: 'Asia/Makassar', key: 'zone-wita' },
  wit: { zone: 'Asia/Jayapura', key: 'zone-wit' },
  acara: { zone: EVENT_ZONE, key: 'zone-event' },
} as const;
type Choice = keyof typeof CHOICES;

/** "Pilih zona waktu": by which clock times are written beside the official ones, and when it is night. */
export function createZone(deps: { runs: Runs }) {
  const { runs } = deps;

  function ask(turn: Turn): void {
    const zone = turn.get('me')?.zone;
    const now = Object.values(CHOICES).find((choice) => choice.zone === zone);
    const button = (id: Choice): Button => ({ label: { key: CHOICES[id].key }, data: `j.z.${id}` });
    turn.show(
      card(
        [{ key: 'zone-choose' }, now ? { key: 'zone-now', args: { zone: { key: now.key } } } : { key: 'zone-guessed' }],
        [
          [button('wib'), button('wita')],
          [button('wit'), button('acara')],
          [{ label: { key: 'btn-menu' }, data: 'm.menu' }],
        ],
      ),
    );
  }

  function chosen(turn: Turn, id: string): void {
    const choice = isChoice(id) ? CHOICES[id] : undefined;
    const me = turn.get('me');
    if (!choice || !me) return turn.toast({ key: 'account-button-unknown' });
    turn.set('me', { ...me, zone: choice.zone });
    const way: Button[] = [
      { label: { key: 'btn-schedule' }, data: 'm.jadwal' },
      { label: { key: 'btn-menu' }, data: 'm.menu' },
    ];
    runs.inform(turn, [{ key: 'zone-set', args: { zone: { key: choice.key } } }], [way]);
  }

  return {
    commands: {
      zona: (turn: Turn, typed: string) =>
        isChoice(typed.toLowerCase()) ? chosen(turn, typed.toLowerCase()) : ask(turn),
    },
    chosen,
    /** The zone alone, typed; with a question open it is an answer. */
    text(turn: Turn, text: string): boolean {
      const id = text.trim().toLowerCase();
      if (turn.get('run') || !/^wi(?:b|ta|t)$/.test(id)) return false;
      chosen(turn, id);
      return true;
    },
  };
}

function isChoice(id: string): id is Choice {
  return Object.hasOwn(CHOICES, id);
}
