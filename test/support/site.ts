import { onTestFinished } from 'vitest';
import { createWeb } from '#web/server.ts';
import type { OpenApp } from './app.ts';

/** The app's pages over HTTP, until the test ends. */
export async function serveSite({ app, words }: Pick<OpenApp, 'app' | 'words'>): Promise<string> {
  const web = createWeb({
    metrics: { text: async () => '', contentType: 'text/plain' },
    words,
    log: {
      error: (fields) => {
        throw new Error(`a page failed: ${JSON.stringify(fields)}`);
      },
    },
    ready: async () => ({ redis: true, telegram: true }),
    pages: () => app.site,
  });
  const { port } = await web.listen('127.0.0.1', 0);
  onTestFinished(() => web.close(0));
  return `http://127.0.0.1:${port}`;
}
