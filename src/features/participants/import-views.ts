import { card } from '#aggregates/account/turn.ts';
import type { RowFault } from '#aggregates/workshop/importing.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { backTo } from './list-views.ts';
import type { Answer } from './reading.ts';

/** What is wrong with a row, in words. */
export const FAULTS: Readonly<Record<string, string>> = {
  'no-name': 'preview-fault-no-name',
  'name-digits': 'preview-fault-name-digits',
  'name-long': 'preview-fault-name-long',
  'cell-long': 'preview-fault-cell-long',
  'nip-length': 'preview-fault-nip-length',
  'nip-unreadable': 'preview-fault-nip-unreadable',
  'nip-rounded': 'preview-fault-nip-rounded',
  'nip-unusual': 'preview-fault-nip-unusual',
  'nip-twice': 'preview-fault-nip-twice',
  phone: 'preview-fault-phone',
  'phone-no-area': 'preview-fault-phone-no-area',
  'phone-twice': 'preview-fault-phone-twice',
  'phone-taken': 'preview-fault-phone-taken',
  'phone-several': 'preview-fault-phone-several',
  'phone-landline': 'preview-fault-phone-landline',
  email: 'preview-fault-email',
  region: 'preview-fault-region',
  header: 'preview-fault-header',
  empty: 'preview-fault-empty',
  formula: 'preview-fault-formula',
  merged: 'preview-fault-merged',
  'row-twice': 'preview-fault-row-twice',
};
const UNREADABLE: Readonly<Record<string, string>> = {
  kind: 'preview-unreadable-kind',
  password: 'preview-unreadable-password',
  size: 'preview-unreadable-size',
  broken: 'preview-unreadable-broken',
  gone: 'preview-unreadable-gone',
  'no-header': 'preview-unreadable-no-header',
  nobody: 'preview-unreadable-nobody',
  'too-many': 'preview-unreadable-too-many',
};

/** The fault of a row, with the row that it clashes with. */
export function sayFault({ fault, other = 0 }: RowFault): Say {
  return { key: FAULTS[fault] ?? 'preview-fault-row-twice', args: { other } };
}

/** What an import would do; nothing is done before the organizer says so. */
export function previewView({ code, head, faults, more }: Extract<Answer, { ask: 'import' }>): View {
  if (!head) return card([{ key: 'preview-gone' }], [importAgain(code), [backTo(code)]]);
  const { id, added, changed, unchanged, refused, warned } = head;
  const nothing = added + changed === 0;
  const lines: Line[] = [
    { key: nothing ? 'preview-nothing' : 'preview-title' },
    { key: 'preview-counts', args: { added, changed, unchanged } },
    { key: 'preview-faults', args: { refused, warned } },
    ...faults.map((fault): Line => ({ key: 'preview-row', args: { row: String(fault.row), why: sayFault(fault) } })),
    ...(more > 0 ? [{ key: 'preview-more', args: { more } }] : []),
  ];
  const to = (key: string, part: string, style?: Button['style']): Button => ({
    label: { key },
    data: `p.${code}.i.${part}.${id}`,
    ...(style ? { style } : {}),
  });
  return card(lines, [
    ...(nothing ? [] : [[to('btn-apply-import', 'y', 'success')]]),
    [to('btn-download-details', 'd'), to('btn-drop-import', 'n')],
    ...(refused > 0 ? [importAgain(code)] : []),
  ]);
}

/** What became of it. */
export function importedView(code: string, act: string, done: boolean, id: string): View {
  const key = !done
    ? 'preview-gone'
    : act === 'import-apply'
      ? 'preview-applied'
      : act === 'import-undo'
        ? 'preview-undone'
        : 'preview-dropped';
  const undo: Button[][] =
    done && act === 'import-apply' ? [[{ label: { key: 'btn-undo-import' }, data: `p.${code}.i.u.${id}` }]] : [];
  return card([{ key }], [...undo, [backTo(code)]]);
}

/** Why a file could not be taken. */
export function unreadableView(code: string, why: string): View {
  return card([{ key: UNREADABLE[why] ?? 'preview-unreadable-broken' }], [importAgain(code), [backTo(code)]]);
}

function importAgain(code: string): Button[] {
  return [{ label: { key: 'btn-import-again' }, data: `p.${code}.i` }];
}
