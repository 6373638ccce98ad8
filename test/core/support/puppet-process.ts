import { createPuppet, PUPPET } from './puppet.ts';
import { createRig } from './rig.ts';

const ALL = { ringIds: [], fields: ['*'], lookups: [] };

/** A process with puppets, and looks at the first one's state. */
export function startPuppet(options: Parameters<typeof createPuppet>[0] = {}, loaders = {}) {
  const rig = createRig();
  const bot = rig.startProcess({ aggregates: [createPuppet(options)], loaders });
  const store = rig.openStore('looker');
  const state = async () => (await store.load(PUPPET, ALL)).fields;
  const version = async () => Number((await store.load(PUPPET, ALL)).version);
  return { rig, bot, store, state, version };
}
