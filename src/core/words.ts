/** A sentence to be said, by its key in `locales/*.ftl`, with what fills its places. Rendered in the reader's language by {@link Words}. */
export type Say = { readonly key: string; readonly args?: Readonly<Record<string, SayArg>> };

/** A string is somebody's text and is escaped; a nested {@link Say} is rendered first and not escaped again. */
export type SayArg = string | number | Say;

export type Lang = 'id' | 'en';
