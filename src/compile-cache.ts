import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps what Node makes of the sources from one start to the next, because that is most of a start's time. Only what is imported afterwards is kept.
 * A folder that cannot be written is no error: every start is then like the first.
 */
export function keepCompiled(): void {
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
}
