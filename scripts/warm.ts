import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '../src/compile-cache.ts';

// Compiles the program and parses its prompts without running it, for an image of which many containers are started.
keepCompiled();
await import('../src/program.ts');
const { openPrompts } = await import('../src/open-prompts.ts');
openPrompts(fileURLToPath(new URL('..', import.meta.url)));
flushCompileCache();
