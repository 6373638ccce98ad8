import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startBotApi, TOKEN } from '../../support/bot-api.ts';
import { untilNothingIsPending } from '../../support/crowd.ts';
import { freePort } from '../../support/free-port.ts';
import { lineWithin } from '../../support/line.ts';
import { startOwnRedis } from '../../support/own-redis.ts';
import { createPerson, type Person } from '../../support/person.ts';
import { type Program, startProgram } from '../../support/program.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/node/bin/node');

/** The program as a process of its own, killed and begun again on the same Redis; its clock goes with the test's. */
export async function openProgram(at: number) {
  const clock = { ahead: at - Date.now() };
  const now = () => Date.now() + clock.ahead;
  const api = await startBotApi({ now });
  const redis = await startOwnRedis();
  const port = await freePort();
  const client = redis.client();
  const folders: string[] = [];
  let tree = ROOT;
  let kills = 0;
  let program = start();
  await program.ready;

  function start(): Program {
    const shifted = `const now = Date.now; Date.now = () => now() + ${clock.ahead};`;
    return startProgram(
      { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.url, PORT: String(port), REDIS_URL: redis.url },
      { command: [NODE, '--import', `data:text/javascript,${encodeURIComponent(shifted)}`, join(tree, 'src/main.ts')] },
    );
  }

  onTestFinished(async () => {
    await program.kill();
    client.disconnect();
    await redis.close();
    await api.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    control: api.control,
    now,
    kills: () => kills,
    async person(id: number): Promise<Person> {
      const person = createPerson(lineWithin(api.control), id);
      await person.join();
      return person;
    },
    /** kill -9, and the program again: at once, in the midst of it, or later by so many days; with these files when they are given. */
    async killed({ days = 0, with: other = tree }: { days?: number; with?: string } = {}): Promise<void> {
      if (days > 0) await untilNothingIsPending(client);
      await program.kill();
      kills++;
      clock.ahead += days * 86_400_000;
      tree = other;
      program = start();
      await program.ready;
    },
    /** Everything that was to be said has been said. */
    settled: () => untilNothingIsPending(client),
    /** A copy of the program, to be given other files. */
    copy(): string {
      const folder = mkdtempSync(join(tmpdir(), 'tuntun-upgrade-'));
      folders.push(folder);
      for (const part of ['src', 'locales', 'prompts', 'package.json']) {
        cpSync(join(ROOT, part), join(folder, part), { recursive: true });
      }
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      return folder;
    },
    /** A file of the chat, as any client fetches it from the Bot API. */
    async download(fileId: string): Promise<Buffer> {
      const asked = await fetch(`${api.url}/bot${TOKEN}/getFile`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ file_id: fileId }),
      });
      const { result } = (await asked.json()) as { result: { file_path: string } };
      const file = await fetch(`${api.url}/file/bot${TOKEN}/${result.file_path}`);
      if (!file.ok) throw new Error(`the Bot API says ${file.status} for a file`);
      return Buffer.from(await file.arrayBuffer());
    },
  };
}

export type RunningProgram = Awaited<ReturnType<typeof openProgram>>;
