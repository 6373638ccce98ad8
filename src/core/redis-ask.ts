import { connect } from 'node:net';

/**
 * Says one command to the Redis on a Unix socket and gives the first line of its answer. For the moments when no client is connected yet: is it there, is it
 * loading, shut down. `null` when nobody listens or no answer comes within `timeoutMs`.
 */
export function askRedis(socket: string, command: string, timeoutMs = 1_000): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const connection = connect(socket, () => connection.write(`${command}\r\n`));
    const end = (line: string | null) => {
      connection.destroy();
      resolve(line);
    };
    connection.setTimeout(timeoutMs, () => end(null));
    connection.on('data', (chunk) => {
      answer += chunk;
      const line = answer.indexOf('\r\n');
      if (line >= 0) end(answer.slice(0, line));
    });
    connection.once('error', () => end(null));
    connection.once('close', () => end(null));
  });
}
