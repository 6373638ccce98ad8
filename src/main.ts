import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { StartError } from '#core/start-error.ts';

// What Node makes of the sources is kept from one start to the next, because that is most of a start's time. Hence the program is imported only now.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

try {
  const { run } = await import('./program.ts');
  await run(process.env);
} catch (error) {
  const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
