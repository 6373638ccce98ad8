import { type BroadcastMessage, fillIn, type Variable } from '#aggregates/broadcast/message.ts';
import type { View } from '#core/view.ts';

/** A broadcast as one reader sees it. @param values what stands for its variables */
export function composed(
  id: string,
  { text, media, buttons }: BroadcastMessage,
  values: Readonly<Record<Variable, string>>,
): View {
  const rows = buttons.map((row) =>
    row.map((button) =>
      'url' in button
        ? { label: button.label, url: button.url }
        : { label: button.label, data: `sb.${id}.${button.reply}` },
    ),
  );
  const [only, ...others] = media;
  return {
    lines: [],
    formatted: fillIn(text, values),
    ...(only && others.length === 0 ? { media: only } : {}),
    ...(others.length > 0 ? { album: media } : {}),
    ...(rows.length > 0 ? { buttons: rows } : {}),
  };
}
