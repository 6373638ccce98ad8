import { describe, expect, test } from 'vitest';
import { messageKind, messageOf } from '#forms/kinds/message.ts';
import type { FileValue, Input, Value } from '#forms/types.ts';
import { context, field } from '../support/kinds.ts';

const anything = field('message', {});
const words = field('message', { words: true });
const photo = (n: number, more: Partial<FileValue> = {}): FileValue => ({
  ...{ fileId: `f${n}`, uniqueId: `u${n}`, media: 'photo', name: null, mime: null, size: 9 },
  ...more,
});
const sent = (file: FileValue, more: object = {}): Input => ({
  type: 'file',
  file,
  caption: '',
  messageId: 1,
  ...more,
});
const said = (text: string, more: object = {}): Input => ({ type: 'text', text, messageId: 1, ...more });
const BOLD = { type: 'bold', offset: 0, length: 3 };

/** Everything that came, one after another, in one answer. */
function collect(...inputs: readonly Input[]) {
  let partial: Value | undefined;
  let last = messageKind.parse(inputs[0] as Input, anything, context());
  for (const [i, input] of inputs.entries()) {
    last = messageKind.parse(input, anything, partial === undefined ? context() : { ...context(), partial });
    if (last.status === 'more') partial = last.partial;
    else if (i < inputs.length - 1 && last.status === 'ok') throw new Error('ended too early');
  }
  return last;
}

describe('a message', () => {
  test.each<[string, Input, object]>([
    ['text', said('  <b>Halo</b> & 😀\n\n שלום '), { text: '  <b>Halo</b> & 😀\n\n שלום ', entities: [], media: [] }],
    ['formatting', said('Yth.', { entities: [BOLD] }), { text: 'Yth.', entities: [BOLD], media: [] }],
    [
      'formatting that is not of this text',
      said('Yth.', { entities: [{ ...BOLD, length: 9 }] }),
      { text: 'Yth.', entities: [], media: [] },
    ],
    ['as long as Telegram allows', said('😀'.repeat(4_096)), { text: '😀'.repeat(4_096), entities: [], media: [] }],
    [
      'a file with its text',
      sent(photo(1), { caption: 'Peta', entities: [BOLD] }),
      { text: 'Peta', entities: [BOLD], media: [{ kind: 'photo', fileId: 'f1' }] },
    ],
    ['a file alone', sent(photo(1)), { text: '', entities: [], media: [{ kind: 'photo', fileId: 'f1' }] }],
  ])('%s is kept as it came', (_what, input, value) => {
    expect(messageKind.parse(input, anything, context())).toEqual({ status: 'ok', value });
  });

  test('an album is collected until its end is said, with the one text that it has', () => {
    const parts = [1, 2, 3].map((n) =>
      sent(photo(n), { album: 'a', ...(n === 1 ? { caption: 'Foto', entities: [BOLD] } : {}) }),
    );
    const media = [1, 2, 3].map((n) => ({ kind: 'photo', fileId: `f${n}` }));
    const value = { text: 'Foto', entities: [BOLD], media };
    expect(collect(...parts, { type: 'option', id: '_done' })).toEqual({ status: 'ok', value });
    expect(collect(...parts, said('selesai'))).toEqual({ status: 'ok', value });
    expect(collect(...parts, said('Teks lain'))).toEqual({
      status: 'ok',
      value: { text: 'Teks lain', entities: [], media },
    });
  });

  test('a second text of an album is not lost in silence', () => {
    const parts = ['Foto', 'Lain'].map((caption, n) => sent(photo(n), { album: 'a', caption }));
    expect(collect(...parts)).toMatchObject({ status: 'more', say: { key: 'kind-message-one-caption' } });
  });

  test.each<[string, readonly Input[], string]>([
    ['more characters than Telegram takes', [said('a'.repeat(4_097))], 'kind-message-long'],
    ['nothing but spaces', [said(' \n ')], 'kind-message-empty'],
    ['a voice message', [{ type: 'other', what: 'voice' }], 'kind-message-other'],
    ['a sticker', [{ type: 'other', what: 'sticker' }], 'kind-message-other'],
    ['a poll', [{ type: 'other', what: 'poll' }], 'kind-message-other'],
    ['a contact', [{ type: 'contact', phone: '62', own: true }], 'kind-message-other'],
    ['a program', [sent(photo(1, { media: 'document', name: 'Undangan.APK' }))], 'kind-message-program'],
    ['an empty file', [sent(photo(1, { size: 0 }))], 'kind-file-empty'],
    [
      'a document in an album of photos',
      [sent(photo(1), { album: 'a' }), sent(photo(2, { media: 'document' }))],
      'kind-message-mixed',
    ],
    ['an eleventh file', Array.from({ length: 11 }, (_, n) => sent(photo(n), { album: 'a' })), 'kind-message-many'],
  ])('%s is refused', (_what, inputs, key) => {
    expect(collect(...inputs)).toMatchObject({ status: 'reject', say: { key } });
  });

  test('a file is refused where words are wanted', () => {
    expect(messageKind.parse(sent(photo(1)), words, context())).toMatchObject({ say: { key: 'kind-message-words' } });
  });

  test('what is not there is an empty message', () => {
    expect(messageOf(undefined)).toEqual({ text: '', entities: [], media: [] });
  });
});
