/** A file of a form. */
export type Upload = { name: string; mime: string; bytes: Buffer };

export type Form = { fields: Record<string, string>; files: Map<string, Upload> };

const CRLF2 = Buffer.from('\r\n\r\n');

/**
 * Reads a `multipart/form-data` body (RFC 7578). Parts without a name are skipped; undefined when the boundary is missing or the
 * body does not follow it.
 */
export function parseMultipart(body: Buffer, contentType: string): Form | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const opening = Buffer.from(`--${mark}`);
  const between = Buffer.from(`\r\n--${mark}`);
  const form: Form = { fields: {}, files: new Map() };
  let at = body.indexOf(opening);
  if (at === -1) return undefined;
  at += opening.length;
  while (body.toString('latin1', at, at + 2) !== '--') {
    const headEnd = body.indexOf(CRLF2, at);
    const end = headEnd === -1 ? -1 : body.indexOf(between, headEnd + 2);
    if (end === -1) return undefined;
    addPart(form, body.toString('utf8', at, headEnd), body.subarray(headEnd + 4, end));
    at = end + between.length;
  }
  return form;
}

function addPart(form: Form, head: string, content: Buffer): void {
  const { name, filename } = parseDisposition(/^content-disposition:\s*form-data\s*(.*)$/im.exec(head)?.[1] ?? '');
  if (name === undefined) return;
  if (filename === undefined) {
    form.fields[name] = content.toString('utf8');
    return;
  }
  const mime = /^content-type:\s*([^\s;]+)/im.exec(head)?.[1] ?? '';
  form.files.set(name, { name: filename, mime, bytes: content });
}

/** Quoted values may hold anything; others go to the next semicolon, as the Bot API server reads them. */
function parseDisposition(source: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, key = '', quoted, bare = ''] of source.matchAll(
    /;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g,
  )) {
    values[key.toLowerCase()] = decodePercent(quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/g, '$1'));
  }
  return values;
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
