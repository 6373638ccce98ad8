/** What a picture is, by its own bytes; in pixels. */
export type Picture = { readonly type: 'png' | 'jpg'; readonly width: number; readonly height: number };

const PNG = '89504e470d0a1a0a';

/** Which picture this is, and how large: a PNG or a JPEG; null for anything else, or where it is cut off. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.subarray(0, 8).toString('hex') === PNG ? ofPng(view) : ofJpeg(view);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

function ofPng(view: Buffer): Picture | null {
  return view.length < 24 ? null : { type: 'png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** The size stands in the frame's header, behind pieces that say how long they are. */
function ofJpeg(view: Buffer): Picture | null {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.length; at += 2 + view.readUInt16BE(at + 2)) {
    const mark = view.readUInt16BE(at);
    if (mark < 0xff01 || mark === 0xffda) return null;
    const isFrame = mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark);
    if (isFrame) return { type: 'jpg', width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
  }
  return null;
}
