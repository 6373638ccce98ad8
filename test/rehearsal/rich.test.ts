import { InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI } from './stage.ts';

let stage: ApiStage;

beforeAll(async () => {
  stage = await openApi();
});
afterAll(() => stage.close());

async function blocksOf(rich_message: object): Promise<unknown> {
  const { result, description } = await stage.call('sendRichMessage', { chat_id: SITI, rich_message });
  return description ?? (result as { rich_message: { blocks: unknown } }).rich_message.blocks;
}
const html = (source: string) => blocksOf({ html: source });
const paragraph = (text: unknown) => ({ type: 'paragraph', text });

describe('rich messages from HTML', () => {
  it.each([
    ['Halo <b>dunia</b>', [paragraph(['Halo ', { type: 'bold', text: 'dunia' }])]],
    ['<p> a\n  b<br>c </p>\n\n<hr/>', [paragraph('a b\nc'), { type: 'divider' }]],
    ['<h2>Agenda</h2>', [{ type: 'heading', text: 'Agenda', size: 2 }]],
    ['<pre><code class="language-ts">a\n b</code></pre>', [{ type: 'pre', text: 'a\n b', language: 'ts' }]],
    [
      '<ol start="3" type="a"><li>satu</li><li>dua</li></ol>',
      [
        {
          type: 'list',
          items: [
            { label: 'c.', blocks: [paragraph('satu')], value: 3, type: 'a' },
            { label: 'd.', blocks: [paragraph('dua')], value: 4, type: 'a' },
          ],
        },
      ],
    ],
    [
      '<ul><li><input type="checkbox" checked>Data</li><li><input type="checkbox">Surat</li></ul>',
      [
        {
          type: 'list',
          items: [
            { label: '•', blocks: [paragraph('Data')], has_checkbox: true, is_checked: true },
            { label: '•', blocks: [paragraph('Surat')], has_checkbox: true },
          ],
        },
      ],
    ],
    [
      '<table bordered><caption>Agenda</caption><tr><th>Waktu</th></tr><tr><td align="right" colspan="2">08.00</td></tr></table>',
      [
        {
          type: 'table',
          caption: 'Agenda',
          is_bordered: true,
          cells: [
            [{ text: 'Waktu', is_header: true, align: 'center', valign: 'top' }],
            [{ text: '08.00', colspan: 2, align: 'right', valign: 'top' }],
          ],
        },
      ],
    ],
    [
      '<details open><summary>Catatan</summary>a</details>',
      [{ type: 'details', summary: 'Catatan', blocks: [paragraph('a')], is_open: true }],
    ],
    ['<blockquote>a<cite>B</cite></blockquote>', [{ type: 'blockquote', blocks: [paragraph('a')], credit: 'B' }]],
    [
      '<a href="contoh.id">a</a><a href="#b">b</a><a href="mailto:a@b.id">c</a>',
      [
        paragraph([
          { type: 'url', text: 'a', url: 'http://contoh.id/' },
          { type: 'anchor_link', text: 'b', anchor_name: 'b' },
          { type: 'email_address', text: 'c', email_address: 'a@b.id' },
        ]),
      ],
    ],
    [
      '<tg-button-row align="left"><tg-button type="callback_data" style="link" data="x">Lanjut</tg-button></tg-button-row>',
      [{ type: 'buttons', buttons: [{ text: 'Lanjut', style: 'link', callback_data: 'x' }], align: 'left' }],
    ],
  ])('%s', async (source, blocks) => {
    expect(await html(source)).toEqual(blocks);
  });

  it.each([
    ['', 'Bad Request: rich message must be non-empty'],
    ['<p></p>', 'Bad Request: RICH_MESSAGE_EMPTY'],
    ['<script>x</script>', 'Bad Request: can\'t parse entities: Unsupported start tag "script" at byte offset 0'],
    ['<p>a', 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "p"'],
    [
      '<b>a</i>',
      'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    ],
    ['a</p>', "Bad Request: can't parse entities: Unexpected end tag at byte offset 1"],
    ['<img src="https://contoh.id/a.jpg">', 'Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND'],
  ])('%s is refused', async (source, description) => {
    expect(await html(source)).toBe(description);
  });
});

describe('rich messages from blocks', () => {
  it('are given back, plain neighbours joined', async () => {
    expect(await blocksOf({ blocks: [paragraph(['a', 'b', { type: 'italic', text: 'c' }, 'd'])] })).toEqual([
      paragraph(['ab', { type: 'italic', text: 'c' }, 'd']),
    ]);
  });

  it.each([
    ['no list', { blocks: {} }, 'Bad Request: field "blocks" must be of type Array'],
    ['nothing', { blocks: [] }, 'Bad Request: rich message must be non-empty'],
    [
      'an unknown block',
      { blocks: [{ type: 'x' }] },
      'Bad Request: can\'t parse InputRichBlock: type "x" is unsupported',
    ],
    [
      'no size',
      { blocks: [{ type: 'heading', text: 'a' }] },
      'Bad Request: can\'t parse InputRichBlock: Can\'t find field "size"',
    ],
    [
      'an unknown text',
      { blocks: [paragraph({ type: 'plain', text: 'a' })] },
      "Bad Request: can't parse InputRichBlock: Unsupported rich text type",
    ],
    [
      '32,769 characters',
      { blocks: [paragraph('a'.repeat(32_768)), paragraph('a')] },
      "Bad Request: can't parse InputRichBlock: RICH_MESSAGE_TEXT_TOO_LONG",
    ],
    [
      'a thinking block',
      { blocks: [{ type: 'thinking', text: 'a' }] },
      "Bad Request: can't parse InputRichBlock: RICH_MESSAGE_BLOCK_UNSUPPORTED",
    ],
    [
      'Markdown',
      { markdown: '# a' },
      'Bad Request: rich messages in Markdown are not part of the rehearsal; use blocks or html',
    ],
  ])('refuse %s', async (_, rich, description) => {
    expect(await blocksOf(rich)).toBe(description);
  });

  it.each([
    ['32,768 characters', [paragraph('a'.repeat(32_768))], 'ok'],
    ['500 blocks', Array.from({ length: 500 }, () => paragraph('a')), 'ok'],
    ['501 blocks', Array.from({ length: 501 }, () => paragraph('a')), 'RICH_MESSAGE_BLOCKS_TOO_MANY'],
    [
      '21 columns',
      [{ type: 'table', cells: [Array.from({ length: 21 }, () => ({ text: 'a' }))] }],
      'RICH_MESSAGE_TABLE_COLS_TOO_MANY',
    ],
    ['17 levels', [nested(16)], 'RICH_MESSAGE_DEPTH_INVALID'],
    ['16 levels', [nested(15)], 'ok'],
  ])('have limits: %s', async (_, blocks, expected) => {
    const said = await stage.refusal('sendRichMessage', { chat_id: SITI, rich_message: { blocks } });
    expect(
      said.replace("Bad Request: can't parse InputRichBlock: ", 'Bad Request: ').replace('Bad Request: ', ''),
    ).toBe(expected);
  });

  it('carry uploaded media and buttons that can be tapped, and replace a text', async () => {
    const sent = await stage.api.sendMessage(SITI, 'lama');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const rich = await stage.api.sendRichMessage(SITI, {
      blocks: [
        { type: 'photo', photo: { type: 'photo', media: new InputFile(png, 'a.png') } },
        { type: 'paragraph', text: ['Pilih ', { type: 'button', button: { text: 'ini', callback_data: 'ini' } }] },
      ],
    });
    expect(rich.rich_message).toMatchObject({
      blocks: [{ type: 'photo', photo: [{ width: 1 }] }, { type: 'paragraph' }],
    });
    expect(
      stage.control.do({ person: SITI, action: { type: 'tap', message_id: rich.message_id, data: 'ini' } }).update_id,
    ).toBeGreaterThan(0);
    const edited = await stage.call('editMessageText', {
      chat_id: SITI,
      message_id: sent.message_id,
      rich_message: { html: '<h1>Baru</h1>' },
    });
    expect(edited.result).toMatchObject({ rich_message: { blocks: [{ type: 'heading', text: 'Baru', size: 1 }] } });
    expect(edited.result).not.toHaveProperty('text');
  });
});

describe('drafts', () => {
  it('are seen until the message comes', async () => {
    const draft = { chat_id: SITI, draft_id: 7 };
    await stage.call('sendMessageDraft', { ...draft, text: '<b>Sedang</b>', parse_mode: 'HTML' });
    expect(stage.control.chat(SITI).draft).toEqual({
      draft_id: 7,
      text: 'Sedang',
      entities: [{ offset: 0, length: 6, type: 'bold' }],
    });
    await stage.call('sendRichMessageDraft', { ...draft, rich_message: { html: '<tg-thinking>…</tg-thinking>' } });
    expect(stage.control.chat(SITI).draft).toEqual({
      draft_id: 7,
      rich_message: { blocks: [{ type: 'thinking', text: '…' }] },
    });
    await stage.api.sendMessage(SITI, 'Selesai');
    expect(stage.control.chat(SITI).draft).toBeNull();
    expect(await stage.refusal('sendMessageDraft', { chat_id: SITI, draft_id: 0, text: 'a' })).toBe(
      'Bad Request: RANDOM_ID_INVALID',
    );
  });

  it('and actions, for five seconds', async () => {
    await stage.api.sendChatAction(SITI, 'upload_document');
    expect(stage.control.chat(SITI).typing).toBe('upload_document');
    await stage.api.sendMessage(SITI, 'a');
    expect(stage.control.chat(SITI).typing).toBeNull();
    expect(await stage.refusal('sendChatAction', { chat_id: SITI, action: 'x' })).toBe(
      'Bad Request: wrong parameter action in request',
    );
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? paragraph('a') : { type: 'blockquote', blocks: [nested(levels - 1)] };
}
