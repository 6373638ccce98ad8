import { describe, expect, test } from 'vitest';
import { filesKind } from '#forms/kinds/files.ts';
import type { FileValue, Input } from '#forms/types.ts';
import { context, field } from '../support/kinds.ts';

const several = field('files', { most: 3 });
const FILE: FileValue = {
  fileId: 'f',
  uniqueId: 'u',
  media: 'document',
  name: 'SK.pdf',
  mime: 'application/pdf',
  size: 9,
};
const sent = (file: Partial<FileValue>, caption = ''): Input => {
  return { type: 'file', file: { ...FILE, ...file }, caption, messageId: 1 };
};
const said = (text: string): Input => ({ type: 'text', text, messageId: 1 });

describe('links in a text, and their names', () => {
  test.each<[string, [string, string][]]>([
    ['https://contoh.go.id/a', [['contoh.go.id', 'https://contoh.go.id/a']]],
    ['Video kegiatan: https://youtu.be/x1', [['Video kegiatan', 'https://youtu.be/x1']]],
    [
      'https://a.id/1 dan https://b.id/2',
      [
        ['a.id', 'https://a.id/1'],
        ['b.id', 'https://b.id/2'],
      ],
    ],
    ['www.contoh.go.id/x', [['contoh.go.id', 'https://www.contoh.go.id/x']]],
    ['youtu.be/abc', [['youtu.be', 'https://youtu.be/abc']]],
    ['(https://contoh.go.id/a).', [['contoh.go.id', 'https://contoh.go.id/a']]],
    ['https://nama:sandi@contoh.go.id', []],
    ['dr. Budi yang memegang', []],
    ['javascript:alert(1)', []],
  ])('%s', (text, expected) => {
    const parsed = filesKind.parse(said(text), several, context());
    const items = parsed.status === 'more' ? (parsed.partial as { items: { name: string; link: string }[] }).items : [];
    expect(items.map(({ name, link }) => [name, link])).toEqual(expected);
  });
});

describe('files', () => {
  test.each<[string, Input, string]>([
    ['an empty file', sent({ size: 0 }), 'kind-file-empty'],
    ['a program', sent({ name: 'Pasang.EXE' }), 'kind-files-program'],
    ['a sticker', { type: 'other', what: 'sticker' }, 'kind-files-other'],
    ['a contact', { type: 'contact', phone: '62', own: true }, 'kind-files-other'],
    ['words', said('nanti ya'), 'kind-files-how'],
    ['the end, before anything came', said('selesai'), 'kind-files-nothing-yet'],
  ])('%s is refused', (_what, input, key) => {
    expect(filesKind.parse(input, several, context())).toMatchObject({ status: 'reject', say: { key } });
  });

  test('is called by its caption, else by its own name; so many and no more', () => {
    const one = filesKind.parse(sent({}, 'SK Bupati\n2024'), several, context());
    expect(one).toMatchObject({ status: 'more', partial: { items: [{ name: 'SK Bupati 2024', file: FILE }] } });
    const items = ['a', 'b', 'c'].map((name) => ({ name, file: FILE }));
    const full = { ...context(), partial: { items } };
    expect(filesKind.parse(sent({}), several, full)).toMatchObject({
      status: 'reject',
      say: { key: 'kind-files-many' },
    });
    expect(filesKind.parse(said('selesai'), several, full)).toEqual({ status: 'ok', value: items });
  });
});
