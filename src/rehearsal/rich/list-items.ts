import { badRequest } from '#rehearsal/api-error.ts';
import { booleanField, integerField, isObject, stringField } from '#rehearsal/http/fields.ts';
import type { BlockContext, RichBlock } from '#rehearsal/rich/blocks.ts';

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Reads the items of a list. A list is ordered when its items have a value or a type, and then all of them must. */
export function listItems(
  items: readonly unknown[],
  context: BlockContext,
  readBlocks: (value: unknown, context: BlockContext) => RichBlock[],
): Record<string, unknown>[] {
  if (items.length === 0) throw badRequest('List must be non-empty');
  const read = items.map((item) => {
    if (!isObject(item)) throw badRequest('Object expected as InputRichBlockListItem');
    context.tally.block();
    const value = integerField(item, 'value');
    const type = stringField(item, 'type');
    if (!['', 'a', 'A', 'i', 'I', '1'].includes(type)) throw badRequest('Invalid list item type specified');
    const ordered = value !== 0 || type !== '';
    return {
      label: ordered ? `${label(value, type)}.` : '•',
      blocks: readBlocks(item.blocks, context),
      ...(booleanField(item, 'has_checkbox') && { has_checkbox: true }),
      ...(booleanField(item, 'is_checked') && { is_checked: true }),
      ...(ordered && { value, type: type || '1' }),
    };
  });
  const bullets = read.filter((item) => item.label === '•').length;
  if (bullets !== 0 && bullets !== read.length) throw badRequest('List must be either ordered or unordered');
  return read;
}

/** The number as the list counts: 3, c, C, iii, III. */
function label(value: number, type: string): string {
  switch (type) {
    case 'a':
      return letters(value);
    case 'A':
      return letters(value).toUpperCase();
    case 'i':
      return roman(value);
    case 'I':
      return roman(value).toUpperCase();
  }
  return String(value);
}

function letters(value: number): string {
  let rest = value;
  let result = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) result = String.fromCharCode(97 + ((rest - 1) % 26)) + result;
  return result;
}

function roman(value: number): string {
  let rest = value;
  let result = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) result += sign;
  }
  return result;
}
