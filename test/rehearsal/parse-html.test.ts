import { describe, expect, it } from 'vitest';
import { parseHtml } from '#rehearsal/text/parse-html.ts';

describe('parsing HTML', () => {
  it.each([
    ['<b>tebal</b>', 'tebal', [{ type: 'bold', offset: 0, length: 5 }]],
    ['a<strong>b</strong>', 'ab', [{ type: 'bold', offset: 1, length: 1 }]],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        { type: 'italic', offset: 1, length: 1 },
        { type: 'bold', offset: 0, length: 2 },
      ],
    ],
    ['👍🏽<u>x</u>', '👍🏽x', [{ type: 'underline', offset: 4, length: 1 }]],
    ['<B>x</b>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b>x</>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b></b>x', 'x', []],
    ['1 &lt; 2 &amp;&amp; &quot;x&quot; &#x41;&#66;', '1 < 2 && "x" AB', []],
    ['&nbsp;&apos;&', '&nbsp;&apos;&', []],
    ['<span class="tg-spoiler">x</span>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<tg-spoiler>x</tg-spoiler>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<code class="language-ts">x</code>', 'x', [{ type: 'code', offset: 0, length: 1 }]],
    ['<pre><code class="language-ts">x</code></pre>', 'x', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
    ['<blockquote>x</blockquote>', 'x', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>x</blockquote>', 'x', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<a href="HTTPS://Contoh.ID?a=1&amp;b=2">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://contoh.id/?a=1&b=2' }],
    ],
    ['<a>contoh.id</a>', 'contoh.id', [{ type: 'text_link', offset: 0, length: 9, url: 'http://contoh.id/' }]],
    ['<a href="tak ada">x</a>', 'x', []],
    ['<a href="tg://user?id=7">x</a>', 'x', [{ type: 'text_mention', offset: 0, length: 1, user_id: 7 }]],
    [
      '<tg-time unix="1825894800" format="Tdw">x</tg-time>',
      'x',
      [{ type: 'date_time', offset: 0, length: 1, unix_time: 1_825_894_800, date_time_format: 'wdT' }],
    ],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      '👍',
      [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' }],
    ],
  ])('reads %s', (source, text, entities) => {
    expect(parseHtml(source)).toEqual({ text, entities });
  });

  it.each([
    ['a<x>b', 'Unsupported start tag "x" at byte offset 1'],
    ['é<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b x', 'Unclosed start tag "b" at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<a href="x>y', 'Unclosed start tag at byte offset 0'],
    ['<a href=x/y>z</a>', 'Unexpected end of name token at byte offset 8'],
    ['<b/>', 'Unsupported start tag "b/" at byte offset 0'],
    ['<a href="x"/>y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<tg-time unix="1" format="q">x</tg-time>', 'Invalid date format used'],
  ])('refuses %s', (source, complaint) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${complaint}`);
  });
});
