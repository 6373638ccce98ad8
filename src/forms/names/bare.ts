import { asTyped, toAtoms } from './atoms.ts';
import { peelMain } from './peel.ts';
import { tidyName } from './tidy.ts';

/** A name without its titles and forms of address, for telling whether two writings are of one person: "Ibu Dr. Siti Aminah, M.Si." is "Siti Aminah". */
export function bareName(typed: string): string {
  const [main = ''] = tidyName(typed).split(',');
  return asTyped(peelMain(toAtoms(main)).name);
}
