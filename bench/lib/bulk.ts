import { once } from 'node:events';
import { connect } from 'node:net';

/** So many bytes are gathered before they are sent. */
const PART = 1 << 20;

/** A connection that writes as much as Redis takes: commands ready-made in its protocol, each answered by one line. */
export async function openBulk(path: string) {
  const socket = connect(path);
  await once(socket, 'connect');
  let answered = 0;
  let given = 0;
  let part = '';
  let wake = () => {};
  let failure: Error | null = null;
  socket.on('data', (bytes) => {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) answered++;
    const text = bytes.toString('latin1');
    if (/(^|\n)-/.test(text)) failure = new Error(`Redis refused: ${text.slice(0, 200)}`);
    wake();
  });

  async function send(): Promise<void> {
    const text = part;
    part = '';
    if (!socket.write(text, 'latin1')) await once(socket, 'drain');
    if (failure) throw failure;
  }

  return {
    /** @param command in Redis's protocol, a character a byte */
    async add(command: string): Promise<void> {
      part += command;
      given++;
      if (part.length > PART) await send();
    },
    /** Resolves when Redis has done all of it. */
    async close(): Promise<void> {
      await send();
      while (answered < given) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (failure) throw failure;
      }
      socket.destroy();
    },
  };
}

export type Bulk = Awaited<ReturnType<typeof openBulk>>;

/** A string as Redis's protocol writes it. */
export function bulkString(text: string): string {
  return `$${text.length}\r\n${text}\r\n`;
}
