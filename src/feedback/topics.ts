import { hash } from 'node:crypto';

/**
 * What an answer is about: the instrument whose items were marked, and the session (its id), speaker (see {@link speakerKey}) or day that it was asked
 * about; '' for the whole workshop. Answers to different topics are never kept together.
 */
export type Topic = { readonly instrument: string; readonly about: string };

/** A topic as it is stored. */
export function topicKey({ instrument, about }: Topic): string {
  return `${instrument}:${about}`;
}

export function readTopic(key: string): Topic {
  const colon = key.indexOf(':');
  return { instrument: key.slice(0, colon), about: key.slice(colon + 1) };
}

/** Several people who speak in one session are written one after another, with these between them; commas belong to degrees. */
const BETWEEN = /\s*(?:[;\n/&|]|\s+(?:dan|and|serta)\s+)\s*/iu;

/** The people whom an agenda's row names as its speakers. */
export function speakersIn(written: string): string[] {
  return written
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A speaker's key: the same for a name however its letters, stops and spaces are written. */
export function speakerKey(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return hash('sha1', letters, 'hex').slice(0, 10);
}
