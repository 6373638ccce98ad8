import { badRequest } from '#rehearsal/api-error.ts';

export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string field, also written as a number; '' when missing. Words of the complaints: TDLib's `JsonObject`. */
export function stringField(object: JsonObject, name: string): string {
  const value = object[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw badRequest(`Field "${name}" must be of type String`);
}

/** A string field that must be there. */
export function requiredString(object: JsonObject, name: string): string {
  requireField(object, name);
  return stringField(object, name);
}

/** A truth value, also written as `"true"`; false when missing. */
export function booleanField(object: JsonObject, name: string): boolean {
  const value = object[name];
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw badRequest(`Field "${name}" must be of type Boolean`);
}

/** An integer, also written as a string; `fallback` when missing. */
export function integerField(object: JsonObject, name: string, fallback = 0): number {
  const value = object[name];
  if (value === undefined || value === null) return fallback;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw badRequest(
    `Field "${name}" must be a ${typeof value === 'number' || typeof value === 'string' ? 'valid ' : ''}Number`,
  );
}

/** An integer that must be there. */
export function requiredInteger(object: JsonObject, name: string): number {
  requireField(object, name);
  return integerField(object, name);
}

/** An object that must be there. */
export function requiredObject(object: JsonObject, name: string): JsonObject {
  requireField(object, name);
  const value = object[name];
  if (!isObject(value)) throw badRequest(`Field "${name}" must be of type Object`);
  return value;
}

/** An array; undefined when missing. */
export function arrayField(object: JsonObject, name: string): unknown[] | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw badRequest(`Field "${name}" must be of type Array`);
  return value;
}

function requireField(object: JsonObject, name: string): void {
  if (object[name] === undefined) throw badRequest(`Can't find field "${name}"`);
}
