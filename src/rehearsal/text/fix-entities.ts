import type { DraftEntity } from '#rehearsal/text/parse-html.ts';

const SPLITTABLE = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const QUOTES = ['blockquote', 'expandable_blockquote'];
const PRIORITY: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

type Span = { from: number; to: number };

/**
 * Makes entities nest properly, as TDLib's `fix_entities`: links, code and the like exclude each other, quotes don't nest, adjacent
 * equal styles merge, nothing is styled inside code, and a style that would cross another's border is split there.
 */
export function fixEntities(entities: readonly DraftEntity[]): DraftEntity[] {
  const real = entities.filter((entity) => entity.length > 0).sort(byPosition);
  if (real.length < 2) return real;
  const quotes = withoutOverlaps(real.filter((it) => QUOTES.includes(it.type)));
  const solid = withoutOverlaps(real.filter((it) => !SPLITTABLE.includes(it.type) && !QUOTES.includes(it.type))).filter(
    (it) => !quotes.some((quote) => overlap(it, quote) && !contains(quote, it)),
  );
  const frame = [...quotes, ...solid];
  const styles: DraftEntity[] = [];
  for (const type of SPLITTABLE) {
    let spans = merged(real.filter((it) => it.type === type).map((it) => ({ from: it.offset, to: end(it) })));
    for (const it of solid) if (it.type === 'code' || it.type === 'pre') spans = spans.flatMap((span) => cut(span, it));
    for (const it of [...frame, ...styles]) spans = spans.flatMap((span) => splitAt(span, it));
    styles.push(...spans.map((span) => ({ type, offset: span.from, length: span.to - span.from })));
  }
  return [...frame, ...styles].sort(byPosition);
}

/** Outer before inner: by beginning, then longer first, then by kind. */
export function byPosition(a: DraftEntity, b: DraftEntity): number {
  return a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? 50) - (PRIORITY[b.type] ?? 50);
}

function end(entity: DraftEntity): number {
  return entity.offset + entity.length;
}

function overlap(a: DraftEntity, b: DraftEntity): boolean {
  return a.offset < end(b) && b.offset < end(a);
}

function contains(outer: DraftEntity, inner: DraftEntity): boolean {
  return outer.offset <= inner.offset && end(inner) <= end(outer);
}

function withoutOverlaps(sorted: readonly DraftEntity[]): DraftEntity[] {
  let last = 0;
  return sorted.filter((entity) => {
    if (entity.offset < last) return false;
    last = end(entity);
    return true;
  });
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

function cut(span: Span, hole: DraftEntity): Span[] {
  if (span.to <= hole.offset || span.from >= end(hole)) return [span];
  const parts = [
    { from: span.from, to: hole.offset },
    { from: end(hole), to: span.to },
  ];
  return parts.filter((part) => part.from < part.to);
}

/** Splits a span where it crosses one border of `other`; one that holds it or lies in it stays whole. */
function splitAt(span: Span, other: DraftEntity): Span[] {
  const border = span.from < other.offset ? other.offset : end(other);
  const crosses =
    (span.from < other.offset && other.offset < span.to && span.to < end(other)) ||
    (other.offset < span.from && span.from < end(other) && end(other) < span.to);
  if (!crosses) return [span];
  return [
    { from: span.from, to: border },
    { from: border, to: span.to },
  ];
}
