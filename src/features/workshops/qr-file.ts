import type { Lang, Words } from '#core/words.ts';

/** Pixels of the picture's side: sharp on a poster, and small to send. */
const WIDTH = 1_024;

/** Makes the QR picture of a workshop's link, when it is sent. */
export function createQrFile(deps: { words: Words }) {
  return async function qrFile({ link = '', code = '', lang }: Readonly<Record<string, string>>): Promise<{
    name: string;
    content: Buffer;
  }> {
    const { toBuffer } = await import('qrcode');
    const content = await toBuffer(link, { type: 'png', width: WIDTH, margin: 4, errorCorrectionLevel: 'M' });
    const language: Lang = lang === 'en' ? 'en' : 'id';
    return { name: deps.words.plain(language, { key: 'sharing-qr-name', args: { code } }), content };
  };
}
