/** An event of a calendar: its properties by name, as text, and the properties of its alarms. */
export type CalendarEvent = {
  readonly properties: Readonly<Record<string, string>>;
  readonly alarms: Record<string, string>[];
};

/** Reads an iCalendar file as RFC 5545 has it: lines of at most 75 bytes, folded with a space, ended by CRLF; text with its escapes undone. */
export function readCalendar(bytes: Buffer): { head: Record<string, string>; events: CalendarEvent[] } {
  const text = bytes.toString('utf8');
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} bytes`);
    if (/[\r\n]/.test(line)) throw new Error('a line ends with something else than CRLF');
  }
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const head: Record<string, string> = {};
  const events: CalendarEvent[] = [];
  const open: string[] = [];
  let here: Record<string, string> = head;
  for (const line of lines.filter((one) => one !== '')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      here = value === 'VCALENDAR' ? head : {};
      if (value === 'VEVENT') events.push({ properties: here, alarms: [] });
      if (value === 'VALARM') events.at(-1)?.alarms.push(here);
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends what it did not begin`);
      here = (open.at(-1) === 'VEVENT' ? events.at(-1)?.properties : head) as Record<string, string>;
    } else here[name] = withoutEscapes(value);
  }
  if (open.length > 0) throw new Error(`${open} never ends`);
  return { head, events };
}

function withoutEscapes(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
