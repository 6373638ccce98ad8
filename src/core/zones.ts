/** A day of the calendar, `YYYY-MM-DD`, and a time of day, `HH:MM`, as they are at a place. */
export type LocalTime = { readonly day: string; readonly time: string };

const INDONESIAN: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
const MINUTE = 60_000;

// Making a formatter costs a hundred times what using it does, and what it showed last holds for a minute.
const clocks = new Map<string, { format: Intl.DateTimeFormat; minute: number; shown: LocalTime }>();
const offsets = new Map<string, Intl.DateTimeFormat>();

/** What a clock at the IANA zone `zone` shows at `at` (epoch ms). Throws RangeError when there is no such zone. */
export function toLocal(at: number, zone: string): LocalTime {
  let clock = clocks.get(zone);
  if (!clock) {
    // Swedish writes dates as ISO 8601 does.
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    const format = new Intl.DateTimeFormat('sv-SE', { ...digits, year: 'numeric', hourCycle: 'h23', timeZone: zone });
    clock = { format, minute: Number.NaN, shown: { day: '', time: '' } };
    clocks.set(zone, clock);
  }
  const minute = Math.floor(at / MINUTE);
  if (clock.minute !== minute) {
    const text = clock.format.format(at);
    clock.shown = { day: text.slice(0, 10), time: text.slice(11, 16) };
    clock.minute = minute;
  }
  return clock.shown;
}

/**
 * When (epoch ms) a clock at `zone` shows this day and time. Where summer time skips an hour, the time after the gap; where it
 * doubles one, either. Throws RangeError for what is no day, no time or no zone.
 */
export function toEpoch(day: string, time: string, zone: string): number {
  const wanted = utc(day, time);
  let at = wanted - offsetAt(wanted, zone);
  at = wanted - offsetAt(at, zone);
  return at;
}

/** `WIB`, `WITA`, `WIT`, or `UTC+9` outside Indonesia. */
export function zoneName(zone: string, at: number): string {
  const name = INDONESIAN[zone];
  if (name) return name;
  let offset = offsets.get(zone);
  if (!offset) {
    offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' });
    offsets.set(zone, offset);
  }
  const part = offset.formatToParts(at).find(({ type }) => type === 'timeZoneName');
  return part?.value.replace('GMT', 'UTC') ?? zone;
}

function offsetAt(at: number, zone: string): number {
  const { day, time } = toLocal(at, zone);
  return utc(day, time) - Math.floor(at / MINUTE) * MINUTE;
}

function utc(day: string, time: string): number {
  const at = Date.parse(`${day}T${time}:00Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
    throw new RangeError(`no such time: ${day} ${time}`);
  return at;
}
