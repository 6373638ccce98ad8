import { sayWhen } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sendLink } from '#core/chat-link.ts';
import type { Links } from '#core/links.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say, Words } from '#core/words.ts';
import type { PrintLinks } from './print-link.ts';

/** Telegram's limit for a text that a button copies, in characters. */
const COPIED = 256;

/** Where people join: the workshop's page, where one registers without Telegram too; without a public address, the way into the bot. */
export function linkTo(deps: { links: Links; publicUrl: string | null }) {
  return (code: string) => (deps.publicUrl === null ? deps.links.workshop(code) : `${deps.publicUrl}/w/${code}`);
}

/** What an organizer gives away: the joining link, a text for WhatsApp, the QR picture, a page to print. */
export function createShare(deps: {
  linkOf: (code: string) => string;
  plain: Words['plain'];
  publicUrl: string | null;
  print: PrintLinks;
}) {
  const { linkOf, publicUrl } = deps;

  /** Ready to be sent, in Indonesian: its readers have not chosen a language yet. */
  function invitationOf({ card }: WorkshopView): string {
    const { title, organizer, code } = card;
    const args = { title, organizer, code, when: sayWhen(card), link: linkOf(code) };
    const text: Say = publicUrl === null ? { key: 'sharing-text', args } : { key: 'sharing-text-page', args };
    return deps.plain('id', text);
  }

  return {
    /** All ways to give the link away. */
    view(workshop: WorkshopView, at: number): View {
      const { code } = workshop.card;
      const link = linkOf(code);
      const text = invitationOf(workshop);
      const lines: Line[] = [
        { key: 'sharing-title' },
        link,
        { key: 'sharing-code', args: { code } },
        '',
        { key: publicUrl === null ? 'sharing-how' : 'sharing-how-page' },
      ];
      const copyText: Button[] = [...text].length <= COPIED ? [{ label: { key: 'btn-copy-text' }, copy: text }] : [];
      const print: Button[] =
        publicUrl === null ? [] : [{ label: { key: 'btn-print' }, url: deps.print.link(publicUrl, code, at) }];
      const buttons: Button[][] = [
        [{ label: { key: 'btn-whatsapp' }, url: sendLink(text) }],
        [{ label: { key: 'btn-copy-link' }, copy: link }, ...copyText],
        [
          { label: { key: 'btn-text-message' }, data: `o.${code}.text` },
          { label: { key: 'btn-qr' }, data: `o.${code}.qr` },
        ],
        [...print, { label: { key: 'btn-see-as-participant' }, data: `w.${code}` }],
        [{ label: { key: 'btn-back' }, data: `o.${code}` }],
      ];
      return { lines, buttons };
    },

    /** The text alone, to be forwarded. */
    text: (workshop: WorkshopView): View => ({ lines: invitationOf(workshop).split('\n') }),

    /** The picture, with what is to be said of it. */
    qr: ({ card }: WorkshopView): View => ({
      lines: [
        { key: 'workshop-title', args: { title: card.title } },
        { key: 'sharing-qr', args: { code: card.code } },
      ],
      document: { make: 'qr', args: { link: linkOf(card.code), code: card.code } },
    }),
  };
}
