import { InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REHEARSAL_TOKEN } from '#rehearsal/server.ts';
import { type ApiStage, openApi, SITI } from './stage.ts';

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let stage: ApiStage;

beforeAll(async () => {
  stage = await openApi();
});
afterAll(() => stage.close());

const sendFile = (media: 'document' | 'photo', bytes: Uint8Array, more: object = {}) =>
  stage.control.do({
    person: SITI,
    action: { type: 'file', media, content_base64: Buffer.from(bytes).toString('base64'), ...more },
  });

const download = async (path: string | undefined) =>
  Buffer.from(await (await fetch(`${stage.url}/file/bot${REHEARSAL_TOKEN}/${path}`)).arrayBuffer());

describe('files from the bot', () => {
  it('are uploaded, seen by the person, and sent again by their id', async () => {
    const content = Buffer.from('Nama;Instansi\r\n--x\r\nSiti;Dinkes\n');
    const sent = await stage.api.sendDocument(SITI, new InputFile(content, 'Peserta "A", é.csv'), {
      caption: '<b>Peserta</b>',
      parse_mode: 'HTML',
    });
    expect(sent).toMatchObject({
      document: { file_name: 'Peserta "A", é.csv', mime_type: 'text/csv', file_size: content.length },
      caption: 'Peserta',
      caption_entities: [{ offset: 0, length: 7, type: 'bold' }],
    });
    const seen = await fetch(`${stage.url}/gladi/files/${sent.document.file_id}`);
    expect(seen.headers.get('content-type')).toBe('text/csv');
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(content);
    const again = await stage.api.sendDocument(SITI, sent.document.file_id);
    expect(again.document).toEqual(sent.document);
    const file = await stage.api.getFile(sent.document.file_id);
    expect(await download(file.file_path)).toEqual(content);
  });

  it('are photos with their measures', async () => {
    const { photo } = await stage.api.sendPhoto(SITI, new InputFile(PNG, 'titik.png'));
    expect(photo).toEqual([
      { file_id: expect.any(String), file_unique_id: expect.any(String), file_size: PNG.length, width: 1, height: 1 },
    ]);
  });

  it('come as albums', async () => {
    const messages = await stage.api.sendMediaGroup(SITI, [
      { type: 'photo', media: new InputFile(PNG, 'a.png'), caption: 'a' },
      { type: 'photo', media: new InputFile(PNG, 'b.png') },
    ]);
    expect(messages.map((it) => it.caption)).toEqual(['a', undefined]);
    const groups = messages.map((it) => ('media_group_id' in it ? it.media_group_id : null));
    expect(groups).toEqual([expect.stringMatching(/^\d+$/), groups[0]]);
    expect(messages[1]?.message_id).toBe((messages[0]?.message_id ?? 0) + 1);
  });

  it.each([
    ['sendDocument', { document: 'AgAD' }, 'Bad Request: wrong file identifier/HTTP URL specified'],
    ['sendDocument', {}, 'Bad Request: there is no document in the request'],
    ['sendDocument', { document: 'https://contoh.id/a.pdf' }, 'Bad Request: failed to get HTTP URL content'],
    ['sendPhoto', { photo: 'attach://tiada' }, 'Bad Request: there is no photo in the request'],
    ['sendMediaGroup', { media: [] }, 'Bad Request: there are no messages to send'],
    ['sendMediaGroup', { media: [{ type: 'photo' }] }, "Bad Request: can't parse InputMedia: media not found"],
    ['getFile', { file_id: 'x' }, 'Bad Request: invalid file_id'],
    ['getFile', {}, 'Bad Request: file_id not specified'],
  ])('%s of %j is refused', async (method, body, description) => {
    expect(await stage.refusal(method, { chat_id: SITI, ...body })).toBe(description);
  });

  it('are refused when they are no image, empty, of another kind, or over-captioned', async () => {
    const says = (promise: Promise<unknown>) =>
      promise.then(
        () => 'ok',
        (error: { description: string }) => error.description,
      );
    expect(await says(stage.api.sendPhoto(SITI, new InputFile(Buffer.from('teks'), 'a.jpg')))).toBe(
      'Bad Request: IMAGE_PROCESS_FAILED',
    );
    expect(await says(stage.api.sendDocument(SITI, new InputFile(Buffer.alloc(0), 'a.txt')))).toBe(
      'Bad Request: file must be non-empty',
    );
    const { document } = await stage.api.sendDocument(SITI, new InputFile(PNG, 'a.png'));
    expect(await says(stage.api.sendPhoto(SITI, document.file_id))).toBe(
      "Bad Request: can't use file of type Document as Photo",
    );
    const caption = 'a'.repeat(1025);
    expect(await says(stage.api.sendDocument(SITI, document.file_id, { caption }))).toBe(
      'Bad Request: message caption is too long',
    );
  });

  it('can have 50 MB and no more', async () => {
    const half = new InputFile(Buffer.alloc(50 << 20, 1), 'besar.bin');
    expect((await stage.api.sendDocument(SITI, half)).document.file_size).toBe(50 << 20);
    const more = new InputFile(Buffer.alloc(52 << 20, 1), 'besar.bin');
    await expect(stage.api.sendDocument(SITI, more)).rejects.toMatchObject({ error_code: 413 });
  });
});

describe('files from people', () => {
  it('reach the bot, which can download up to 20 MB', async () => {
    const bytes = Buffer.alloc(3000, 7);
    sendFile('document', bytes, { name: 'ST.pdf', caption: '/surat tugas', album: '77' });
    sendFile('document', Buffer.alloc((20 << 20) + 1));
    const [small, large] = (await stage.api.getUpdates({ offset: -2 })).map((it) => it.message);
    expect(small).toMatchObject({
      document: { file_name: 'ST.pdf', mime_type: 'application/pdf', file_size: 3000 },
      caption: '/surat tugas',
      caption_entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      media_group_id: '77',
    });
    const file = await stage.api.getFile(small?.document?.file_id ?? '');
    expect(await download(file.file_path)).toEqual(bytes);
    expect(await stage.refusal('getFile', { file_id: large?.document?.file_id })).toBe('Bad Request: file is too big');
    expect((await fetch(`${stage.url}/file/bot${REHEARSAL_TOKEN}/documents/file_99.pdf`)).status).toBe(404);
    expect((await fetch(`${stage.url}/file/bot1:x/${file.file_path}`)).status).toBe(401);
  });

  it('are photos, stickers, places, dice, polls, animations and contacts', async () => {
    const known = stage.control.addPerson({ first_name: 'Budi', phone: '6281200000003' });
    sendFile('photo', PNG);
    for (const type of ['sticker', 'location', 'dice', 'poll', 'animation'] as const) {
      stage.control.do({ person: SITI, action: { type } });
    }
    stage.control.do({ person: SITI, action: { type: 'contact', own: true } });
    stage.control.do({ person: SITI, action: { type: 'contact', phone: known.phone, first_name: 'Budi' } });
    stage.control.do({ person: SITI, action: { type: 'contact', phone: '62811', first_name: 'Lain' } });
    stage.control.do({ person: SITI, action: { type: 'forward', text: 'dari grup sebelah' } });
    const messages = (await stage.api.getUpdates({ offset: -10 })).map((it) => it.message);
    expect(messages).toMatchObject([
      { photo: [{ width: 1, height: 1 }] },
      { sticker: { type: 'regular' } },
      { location: { latitude: -1.6101 } },
      { dice: { emoji: '🎲' } },
      { poll: { type: 'regular' } },
      { animation: {}, document: {} },
      { contact: { phone_number: '6281200000002', first_name: 'Siti', user_id: SITI } },
      { contact: { phone_number: known.phone, user_id: known.id } },
      { contact: { phone_number: '62811', first_name: 'Lain' } },
      { text: 'dari grup sebelah', forward_origin: { type: 'hidden_user' } },
    ]);
    expect(messages[8]?.contact).not.toHaveProperty('user_id');
  });
});
