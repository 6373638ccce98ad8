import { connect, type Socket } from 'node:net';

/** One connection of Telegram to a webhook: one update at a time, kept open. */
export type Poster = { post(body: string): Promise<number>; close(): void };

/** Opens a connection that posts updates as cheaply as can be. `post` resolves with the status of the answer. */
export async function openPoster(port: number, secret: string): Promise<Poster> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(opened));
    opened.once('error', reject);
  });
  const head = `POST /telegram HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: `;
  let waiting: ((status: number) => void) | null = null;
  const settle = (status: number) => {
    const resolve = waiting;
    waiting = null;
    resolve?.(status);
  };
  // The answers have no body, or one that fits into the same packet.
  socket.on('data', (chunk) => settle(Number(chunk.toString('latin1', 9, 12))));
  socket.on('error', () => settle(0));
  socket.on('close', () => settle(0));
  return {
    post(body) {
      return new Promise((resolve) => {
        waiting = resolve;
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      });
    },
    close: () => socket.destroy(),
  };
}
