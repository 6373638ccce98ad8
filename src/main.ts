import { StartError } from '#core/start-error.ts';
import { keepCompiled } from './compile-cache.ts';

// The program is imported only now, so that what Node makes of it is kept.
keepCompiled();

try {
  const { run } = await import('./program.ts');
  await run(process.env);
} catch (error) {
  const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
