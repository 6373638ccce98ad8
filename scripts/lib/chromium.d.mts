/** Path of the browser that tests drive; `null` when there is none. */
export function findChromium(): string | null;
