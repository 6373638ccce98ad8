import { flushCompileCache } from 'node:module';
import { keepCompiled } from '../src/compile-cache.ts';

// Compiles the program without running it, for an image of which many containers are started.
keepCompiled();
await import('../src/program.ts');
flushCompileCache();
