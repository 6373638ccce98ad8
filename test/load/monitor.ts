import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Tells every `command` that a Redis runs, scripts' own included, in order: the words behind it. Over a socket of its own: a client of many commands takes a line that
 * comes too early for an answer.
 */
export async function monitor(
  port: number,
  command: string,
  onCommand: (words: string[]) => void,
): Promise<() => void> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  let rest = '';
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.includes(`] "${command}"`)) continue;
      const [, ...words] = line.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      // What is no plain character is written as its bytes (\xHH).
      onCommand(words.map((word) => JSON.parse(word.replace(/\\x/g, '\\u00').replace(/\\a/g, ' '))));
    }
  });
  await once(socket, 'connect');
  const answered = once(socket, 'data');
  socket.write('MONITOR\r\n');
  await answered;
  return () => socket.destroy();
}
