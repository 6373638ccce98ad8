import { describe, expect, test } from 'vitest';
import { fileKind } from '#forms/kinds/file.ts';
import type { FileValue } from '#forms/types.ts';
import { answer, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const letter = field('file', { extensions: ['pdf', 'jpg'], mime: ['image/*'], maxMegabytes: 5 });

function file(extra: Partial<FileValue>): FileValue {
  return {
    fileId: 'a',
    uniqueId: 'b',
    media: 'document',
    name: 'Surat.pdf',
    mime: 'application/pdf',
    size: 1000,
    ...extra,
  };
}

describe('file', () => {
  test.each<[string, Partial<FileValue>, string | null]>([
    ['a document', {}, null],
    ['capitals', { name: 'SURAT.PDF' }, null],
    ['an image by its type', { name: 'x.png', mime: 'image/png' }, null],
    ['a photo', { media: 'photo', name: null, mime: null }, null],
    ['no size known', { size: null }, null],
    ['as large as allowed', { size: 5 * 1_048_576 }, null],
    ['too large', { size: 5 * 1_048_576 + 1 }, 'file-too-large'],
    ['empty', { size: 0 }, 'file-empty'],
    ['another type', { name: 'a.docx', mime: 'application/msword' }, 'file-type'],
    ['a hidden type', { name: 'a.pdf.exe', mime: 'application/x-msdownload' }, 'file-type'],
    ['no name', { name: null, mime: null }, 'file-type'],
    ['a video', { media: 'video', mime: 'video/mp4', name: 'a.mp4' }, 'file-type'],
  ])('%s', (_what, extra, refused) => {
    const given = file(extra);
    const expected: Outcome = refused === null ? ok(given) : no(refused);
    expect(answer(letter, { type: 'file', file: given, caption: '', messageId: 1 })).toEqual(expected);
  });

  test('anything goes where the form says nothing', () => {
    const any = field('file');
    const given = file({ name: 'a.xyz', mime: null });
    expect(answer(any, { type: 'file', file: given, caption: '', messageId: 1 })).toEqual(ok(given));
    expect(answer(any, { type: 'file', file: file({ media: 'audio' }), caption: '', messageId: 1 })).toEqual(
      no('file-other-kind'),
    );
  });

  test('words are answered with what to do', () => {
    expect(answer(letter, typed('nanti'))).toEqual(no('file-send'));
    expect(answer(letter, tap('x'))).toEqual(no('button-stale'));
    expect(answer(letter, { type: 'other', what: 'voice' })).toEqual(no('unexpected-choice'));
  });

  test('says what may be sent', () => {
    expect(fileKind.show(letter, context()).lines).toEqual([
      { key: 'kind-file-limits', args: { types: 'PDF, JPG', size: 5 } },
    ]);
    expect(fileKind.show(field('file'), context()).lines).toEqual([{ key: 'kind-file-size', args: { size: 20 } }]);
  });

  test('is printed by its name', () => {
    expect(fileKind.print(file({}), letter, context())).toBe('Surat.pdf');
    expect(fileKind.print(file({ name: null }), letter, context())).toEqual({ key: 'kind-file-kept' });
  });
});
