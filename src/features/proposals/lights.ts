/** How a section stands, as a sign. */
export const LIGHTS = { empty: 'light-empty', weak: 'light-weak', enough: 'light-enough' } as const;
/** The same as sign and word. */
export const LIGHT_WORDS = {
  empty: 'light-empty-words',
  weak: 'light-weak-words',
  enough: 'light-enough-words',
} as const;
