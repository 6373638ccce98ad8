import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { deriveNonce } from '#core/ids.ts';
import { type Evidence, proofOf } from '#proposals/material.ts';
import type { Attaching, Detaching } from './messages.ts';
import { readFields } from './reading.ts';
import type { ProposalState } from './state.ts';

/** Files and links at most, so that the state stays small. */
const EVIDENCE_KEPT = 60;

type Made = Decision<ProposalState>;

/** Takes a file or a link as evidence of a section; the same one again is only named anew. What is too many is not taken. */
export function attach({ data, nonce }: Event<Attaching>, reading: Reading): Made {
  const kept = keptEvidence(reading);
  const given = data.evidence;
  const known = kept.find((one) => one.section === given.section && proofOf(one) === proofOf(given));
  const id =
    known?.id ??
    deriveNonce(nonce, `${given.section}.${proofOf(given)}`)
      .slice(0, 8)
      .replace(/\W/g, '0');
  const evidence = { ...given, id } as Evidence;
  if (known) return { set: { evidence: kept.map((one) => (one === known ? evidence : one)) } };
  return kept.length >= EVIDENCE_KEPT ? {} : { set: { evidence: [...kept, evidence] } };
}

/** Takes evidence away. */
export function detach({ data }: Event<Detaching>, reading: Reading): Made {
  return { set: { evidence: keptEvidence(reading).filter(({ id }) => id !== data.id) } };
}

function keptEvidence(reading: Reading): readonly Evidence[] {
  return readFields<readonly Evidence[]>(reading, ['evidence'])[0] ?? [];
}
