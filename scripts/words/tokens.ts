/** What the check of the words needs to know of a source file: its strings, names and punctuation, in order, without comments. */
export type Token = { type: 'string' | 'template' | 'name' | 'sign'; text: string; line: number };

const PATTERN =
  /(?<space>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<name>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<sign>\?\?|\?\.|\|\||&&|=>|[=!]==?|[\s\S])/uy;
const REGEX = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A slash after one of these divides; after anything else it begins a regular expression. */
const ENDS_VALUE = /^(?:[)\]}]|(?!(?:return|typeof|case|of|in|await|yield|void)$)[\p{L}\p{N}_$#@'"].*)$/u;

/** Splits TypeScript or JavaScript. A template with places counts as one `template`; what stands in its places is split as well. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let line = 1;

  function advance(text: string): void {
    position += text.length;
    line += text.split('\n').length - 1;
  }

  function readTemplate(): void {
    const token: Token = { type: 'template', text: '', line };
    tokens.push(token);
    let places = 0;
    advance('`');
    while (position < source.length && source[position] !== '`') {
      if (source.startsWith('${', position)) {
        places += 1;
        advance('${');
        readUntilBrace();
      } else {
        const text = source.slice(position, position + (source[position] === '\\' ? 2 : 1));
        token.text += text;
        advance(text);
      }
    }
    advance('`');
    if (places === 0) token.type = 'string';
  }

  function readUntilBrace(): void {
    let depth = 0;
    while (position < source.length) {
      const sign = source[position];
      if (sign === '}' && depth === 0) {
        advance('}');
        return;
      }
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      readToken();
    }
  }

  function readToken(): void {
    if (source[position] === '`') {
      readTemplate();
      return;
    }
    const last = tokens.at(-1);
    REGEX.lastIndex = position;
    const afterValue = last !== undefined && (last.type === 'string' || ENDS_VALUE.test(last.text));
    const isComment = source.startsWith('//', position) || source.startsWith('/*', position);
    const regex = afterValue || isComment ? null : REGEX.exec(source);
    if (regex) {
      advance(regex[0]);
      return;
    }
    PATTERN.lastIndex = position;
    const { space, string, name, sign } = PATTERN.exec(source)?.groups ?? {};
    if (string) tokens.push({ type: 'string', text: string.slice(1, -1), line });
    else if (name) tokens.push({ type: 'name', text: name, line });
    else if (sign) tokens.push({ type: 'sign', text: sign, line });
    advance(space ?? string ?? name ?? sign ?? ' ');
  }

  while (position < source.length) readToken();
  return tokens;
}
