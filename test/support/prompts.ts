import { join } from 'node:path';
import { openPrompts } from '../../src/open-prompts.ts';

/** Everything that is asked, as the program reads it: once for all tests of a process. */
export const PROMPTS = openPrompts(join(import.meta.dirname, '../..'));
