import { type AddressInfo, createServer, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** A call as it arrived: whose chat (0 where there is none), and its parameters as they were sent. */
export type Call = { method: string; chat: number; body: string };

/**
 * The cheapest Bot API that a bot can be measured against: it takes every call, answers at once with a message of the usual size,
 * and checks nothing. The rehearsal's Bot API is the strict one.
 */
export async function startFakeTelegram(onCall: (call: Call) => void) {
  let messageId = 1_000;
  const sockets = new Set<Socket>();

  const server = createServer({ noDelay: true }, (socket) => {
    let rest: Buffer = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let answers = '';
      for (let request = takeRequest(rest); request; request = takeRequest(rest)) {
        rest = rest.subarray(request.length);
        answers += answerTo(request.call.method, request.call.chat, ++messageId);
        onCall(request.call);
      }
      if (answers !== '') socket.write(answers);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    close(): void {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function takeRequest(bytes: Buffer): { call: Call; length: number } | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const bodyAt = headEnd + 4;
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' HTTP/'));
  const method = path.slice(path.lastIndexOf('/') + 1);
  const chunked = /\r\ntransfer-encoding: chunked/i.test(head);
  const body = chunked ? takeChunks(bytes, bodyAt) : takeLength(bytes, bodyAt, head);
  if (!body) return null;
  const chat = Number(/"chat_id":"?(-?\d+)/.exec(body.text)?.[1] ?? 0);
  return { call: { method, chat, body: body.text }, length: body.end };
}

function takeLength(bytes: Buffer, from: number, head: string): { text: string; end: number } | null {
  const end = from + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return bytes.length < end ? null : { text: bytes.toString('utf8', from, end), end };
}

/** grammY's own client streams its body. */
function takeChunks(bytes: Buffer, from: number): { text: string; end: number } | null {
  let text = '';
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (bytes.length < end) return null;
    if (size === 0) return { text, end };
    text += bytes.toString('utf8', lineEnd + 2, end - 2);
    at = end;
  }
}

const ME = '{"id":42,"is_bot":true,"first_name":"Bangku","username":"bangku_bot","can_join_groups":true}';
const TEXT = '✓ Tersimpan.\\n3 dari 60. Apa penyebab utamanya? Dua atau tiga kalimat cukup.\\nContoh: tenaga kurang';

function answerTo(method: string, chat: number, messageId: number): string {
  const result =
    method === 'getMe'
      ? ME
      : method === 'sendMessage'
        ? `{"message_id":${messageId},"from":${ME},"chat":{"id":${chat},"first_name":"Siti","type":"private"},"date":1800000000,"text":"${TEXT}"}`
        : 'true';
  const body = `{"ok":true,"result":${result}}`;
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: keep-alive\r\n\r\n${body}`;
}
