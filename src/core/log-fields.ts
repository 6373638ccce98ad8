import { describeError } from './log-error.ts';
import { HIDDEN, maskText } from './redact.ts';

/** Fields whose values are people's words, or who they are; hidden whatever is in them. */
const PRIVATE =
  /^(?:.*text|caption|teks|isi|answers?|jawaban|values?|partial|input|body|content|draft|payload|args|argv|params|state|message|messages|update|contact|from|chat|user|phone.*|.*_?number|hp|nip.*|nama|name|.*_name|username|title|email|alamat|token|secret|password|authorization|cookie|headers|dump|query)$/i;
/** Fields that hold words of our own. In all others a text with blanks in it is somebody's. */
const OWN_WORDS = new Set(['reason', 'description', 'hint', 'server', 'address']);
const WORD = /^[\w.:/@+#%=&?,~*-]{0,160}$/;
const DEPTH = 3;
const ITEMS = 20;

/**
 * Makes fields fit for a log: masks tokens, NIP, phone numbers; hides private fields and whatever reads like somebody's words;
 * describes errors without their payloads. Takes anything, throws never.
 */
export function cleanFields(fields: object): Record<string, unknown> {
  if (fields instanceof Error) return { err: describeError(fields) };
  try {
    return cleanObject(fields, 0);
  } catch {
    // A proxy can refuse even the names of its fields.
    return { fields: HIDDEN };
  }
}

function cleanObject(object: object, depth: number): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {};
  for (const name of Object.keys(object).slice(0, ITEMS)) {
    const shown = WORD.test(name) ? maskText(name) : HIDDEN;
    cleaned[shown] = PRIVATE.test(name) ? HIDDEN : clean(read(object, name), name, depth);
  }
  return cleaned;
}

function clean(value: unknown, name: string, depth: number): unknown {
  switch (typeof value) {
    case 'boolean':
    case 'undefined':
      return value;
    case 'number':
      return String(value) === maskText(String(value)) ? value : HIDDEN;
    case 'bigint':
      return maskText(String(value));
    case 'string': {
      const masked = maskText(value);
      return WORD.test(masked.replaceAll(HIDDEN, '')) || OWN_WORDS.has(name) ? masked.slice(0, 300) : HIDDEN;
    }
    case 'object':
      return value === null ? null : cleanNested(value, name, depth);
    default:
      return HIDDEN;
  }
}

function cleanNested(value: object, name: string, depth: number): unknown {
  if (value instanceof Error || name === 'err' || name === 'error' || name === 'cause') return describeError(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (depth >= DEPTH || ArrayBuffer.isView(value)) return HIDDEN;
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => clean(item, name, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? cleanObject(value, depth + 1) : HIDDEN;
}

function read(object: object, name: string): unknown {
  try {
    return (object as Record<string, unknown>)[name];
  } catch {
    return HIDDEN;
  }
}
