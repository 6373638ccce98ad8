import { createRehearsal, listen } from '#rehearsal/server.ts';

/** A process of its own for the tests of the journal: serves a rehearsal and prints its address. */
const rehearsal = createRehearsal({ journal: process.argv[2] ?? '' });
const { url } = await listen(rehearsal);
process.stdout.write(`${url}\n`);
