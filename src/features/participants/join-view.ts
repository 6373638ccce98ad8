import { card } from '#aggregates/account/turn.ts';
import { chatLink, sendLink } from '#core/chat-link.ts';
import type { Button, View } from '#core/view.ts';
import type { Shown } from './reading.ts';

/** The way into Telegram for who registered without it, to be passed on by an organizer. */
export function joinView(
  code: string,
  { id, name, phone }: Pick<Shown, 'id' | 'name' | 'phone'>,
  { link, text }: { link: string; text: string },
): View {
  const chat = chatLink(phone, text) ?? sendLink(text);
  const ways: Button[] = [
    { label: { key: 'btn-whatsapp' }, url: chat },
    { label: { key: 'btn-copy-link' }, copy: link },
  ];
  return card(
    [{ key: 'joining-how', args: { name } }, '', text],
    [ways, [{ label: { key: 'btn-see-person' }, data: `p.${code}.c.${id}` }]],
  );
}
