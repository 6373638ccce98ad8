import type { Operation } from '#core/aggregate.ts';
import { VERSIONS, VERSIONS_KEPT, type Version } from './state.ts';

/** The end of a proposal takes what it was with it. */
export function dropVersions(): Operation[] {
  return [{ do: 'DEL', collection: VERSIONS, args: [] }];
}

/** Keeps what a change replaces. */
export function keepVersion(version: Version): Operation[] {
  return [
    { do: 'RPUSH', collection: VERSIONS, args: [JSON.stringify(version)] },
    { do: 'LTRIM', collection: VERSIONS, args: [-VERSIONS_KEPT, -1] },
  ];
}
