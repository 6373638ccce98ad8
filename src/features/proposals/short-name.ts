/** What stands before the colon of a long name, which is what people call it. */
export function shortName(name: string): string {
  const head = name.split(/:\s/)[0] ?? '';
  return [...head].length <= 60 ? head : `${[...head].slice(0, 59).join('')}…`;
}
