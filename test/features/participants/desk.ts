import { setTimeout as wait } from 'node:timers/promises';
import type { OpenApp } from '../../support/app.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import type { Person } from '../../support/person.ts';
import { unzip } from '../../support/unzip.ts';

/** An organizer who works fast: time goes on between two things that they do, so that nothing is too much at once. */
export async function organizerOf(app: OpenApp, id = ORGANIZER) {
  const person: Person = await app.person(id, 'Panitia');
  const rested = <A extends unknown[], R>(act: (...args: A) => R) => {
    return (...args: A): R => {
      app.clock.ahead += 2_000;
      return act(...args);
    };
  };
  const organizer = {
    person,
    says: rested(person.says),
    taps: rested(person.taps),
    does: rested(person.does),
    /** Waits for a message that begins so, the newest of them. */
    async hears(beginning: string, milliseconds = 8_000): Promise<string> {
      const until = Date.now() + milliseconds;
      for (;;) {
        const found = (await person.received()).filter((m) => (m.text ?? m.caption ?? '').startsWith(beginning)).at(-1);
        if (found) return found.text ?? found.caption ?? '';
        if (Date.now() > until) throw new Error(`"${beginning}" was not heard`);
        await wait(10);
      }
    },
    /** Sends a list of invited people and waits for its preview, or why there is none. */
    async imports(name: string, content: Buffer): Promise<string> {
      await organizer.says('/peserta');
      await organizer.taps('Impor undangan');
      const before = (await person.received()).length;
      await organizer.does({ type: 'file', media: 'document', name, content_base64: content.toString('base64') });
      for (;;) {
        const after = (await person.received()).slice(before).map((m) => m.text ?? '');
        const answer = after.find((text) => !text.startsWith('Berkas diterima'));
        if (answer !== undefined) return answer;
        await wait(10);
      }
    },
    /** Taps a button that sends a file; gives its sheets by their names. */
    async downloads(label: string): Promise<Map<string, string[][]>> {
      const files = async () => (await person.received()).filter((m) => m.document);
      const before = (await files()).length;
      await organizer.taps(label);
      for (;;) {
        const came = (await files())[before];
        if (came?.document) return readBook(Buffer.from(app.control.file(came.document.file_id)?.bytes ?? []));
        await wait(10);
      }
    },
  };
  return organizer;
}

export type Organizer = Awaited<ReturnType<typeof organizerOf>>;

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string) => xml.replace(/&(\w+);/g, (whole, name: string) => SIGNS[name] ?? whole);

/** The cells of every sheet of a workbook by its name, read from its XML and by no library. */
export function readBook(bytes: Buffer): Map<string, string[][]> {
  const files = unzip(bytes);
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    plain([...si.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join('')),
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, n = '']) =>
    plain(n),
  );
  return new Map(
    names.map((name, i) => [name, rowsOf(files.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '', strings)] as const),
  );
}

function rowsOf(sheet: string, strings: readonly string[]): string[][] {
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, column = '', attributes = '', value = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g,
    )) {
      const place = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < place) cells.push('');
      cells.push(/t="s"/.test(attributes) ? (strings[Number(value)] ?? '?') : value);
    }
    return cells;
  });
}
