import { badRequest } from '#rehearsal/api-error.ts';
import { parseMultipart, type Upload } from '#rehearsal/http/multipart.ts';

/** The parameters of a call as they came: strings from a form, anything from JSON. */
export type Parameters = Record<string, unknown>;

/** What a request carries. An unreadable body leaves its parameters missing, as with the Bot API server. */
export function readParameters(
  query: string,
  contentType: string,
  body: Buffer,
): { parameters: Parameters; files: Map<string, Upload> | undefined } {
  const parameters: Parameters = query === '' ? {} : Object.fromEntries(new URLSearchParams(query));
  if (body.length === 0) return { parameters, files: undefined };
  if (contentType.startsWith('application/json')) {
    const json = parseJson(body.toString('utf8'));
    const object = json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as Parameters) : {};
    return { parameters: query === '' ? object : Object.assign(parameters, object), files: undefined };
  }
  if (contentType.startsWith('multipart/form-data')) {
    const form = parseMultipart(body, contentType);
    return { parameters: Object.assign(parameters, form?.fields), files: form?.files };
  }
  const form = new URLSearchParams(body.toString('utf8'));
  return { parameters: Object.assign(parameters, Object.fromEntries(form)), files: undefined };
}

/** A parameter as text; '' when it is missing. */
export function text(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A parameter as an integer, kept within the limits; `fallback` when it is missing. What is no number counts as 0. */
export function integer(
  parameters: Parameters,
  name: string,
  fallback: number,
  min = -2_147_483_648,
  max = 2_147_483_647,
): number {
  const written = text(parameters, name).trim();
  const value = written === '' ? fallback : Number.parseInt(written, 10);
  return Math.min(max, Math.max(min, Number.isNaN(value) ? 0 : value));
}

/** A parameter as a truth value: true, yes and 1 are true. */
export function flag(parameters: Parameters, name: string): boolean {
  const value = parameters[name];
  return (
    value === true ||
    (value !== undefined && ['true', 'yes', '1'].includes(text(parameters, name).trim().toLowerCase()))
  );
}

/** A parameter that is JSON, given as such or as a string of it; undefined when missing. `complaint` is the 400 for broken JSON. */
export function json(parameters: Parameters, name: string, complaint: string): unknown {
  const value = parameters[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  if (parsed === undefined) throw badRequest(complaint);
  return parsed;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
