import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Say, Words } from '#core/words.ts';
import { createLayout } from '#web/layout.ts';
import { AGAIN_S, type Patience, StorageAwayError } from '#web/patience.ts';
import type { Site } from '#web/site.ts';
import type { PrintLinks } from './print-link.ts';

/** `/cetak/<signed>`: one sheet of A4 for the wall, with a QR code that a phone reads from some steps away. */
export function createPrintPage(deps: {
  words: Words;
  print: PrintLinks;
  viewOf: (name: string) => Promise<unknown>;
  linkOf: (code: string) => string;
  now: () => number;
  patiently: Patience;
  /** A sheet of a rehearsal says that it is one, on paper too. */
  rehearsal: boolean;
}) {
  const send = createLayout(STYLE);
  const plain = (say: Say) => deps.words.plain('id', say);

  /** As long as the storage is silent, nobody is left before an empty page. */
  async function workshopOf(code: string): Promise<WorkshopView | null | 'away'> {
    try {
      return (await deps.patiently(deps.viewOf(`workshop:${code}`))) as WorkshopView | null;
    } catch (error) {
      if (error instanceof StorageAwayError) return 'away';
      throw error;
    }
  }

  function away(context: Context): Promise<Response> {
    const title = plain({ key: 'page-away' });
    const body = html`<main><h1>${title}</h1><p>${plain({ key: 'page-away-next' })}</p></main>`;
    context.header('Retry-After', String(AGAIN_S));
    return send(context, { lang: 'id', title, body, status: 503 });
  }

  return function addPrintPage(site: Site): void {
    site.get('/cetak/:signed', async (context) => {
      const asked = deps.print.read(context.req.param('signed'), deps.now());
      if (!asked) return context.notFound();
      const workshop = await workshopOf(asked.code);
      if (workshop === 'away') return away(context);
      if (!workshop) return context.notFound();
      const { card } = workshop;
      if (asked.expired) {
        const body = html`<main><h1>${plain({ key: 'print-expired' })}</h1><p>${plain({ key: 'print-expired-next' })}</p></main>`;
        return send(context, { lang: 'id', title: card.title, body, status: 410 });
      }
      const link = deps.linkOf(card.code);
      const { toString: draw } = await import('qrcode');
      const qr = await draw(link, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
      const steps: Say[] = [{ key: 'print-step-scan' }, { key: 'print-step-open' }, { key: 'print-step-answer' }];
      const body = html`<main class="sheet">
${deps.rehearsal ? html`<p class="rehearsal">${plain({ key: 'page-rehearsal' })}</p>` : ''}
<p class="noprint hint">${plain({ key: 'print-how' })}</p>
<h1>${card.title}</h1>
<p class="when">${plain(sayWhen(card))}</p>
<p class="when">${plain(sayPlace(card, 'anybody'))}</p>
<div class="qr" role="img" aria-label="${plain({ key: 'print-qr', args: { link } })}">${raw(qr)}</div>
<p class="code">${plain({ key: 'print-code' })} <strong>${card.code}</strong></p>
<ol>${steps.map((step) => html`<li>${plain(step)}</li>`)}</ol>
<p class="link">${link.replace(/^https?:\/\//, '')}</p>
<p class="organizer">${card.organizer}</p>
</main>`;
      return send(context, { lang: 'id', title: card.title, body });
    });
  };
}

/** Black on white, whatever the reader's device prefers: it is paper. */
const STYLE = `
@page{size:A4;margin:12mm}
.sheet{max-width:190mm;background:#fff;color:#000;text-align:center;padding:8mm}
.sheet h1{font-size:26pt;margin:4mm 0}
.when{font-size:15pt;margin:1mm 0}
.qr svg{width:105mm;height:105mm;max-width:100%}
.code{font-size:18pt;margin:1mm 0}
.code strong{font-size:26pt;letter-spacing:.12em}
.sheet ol{font-size:14pt;text-align:left;display:inline-block;margin:3mm 0;padding-left:8mm}
.link{font-size:14pt}
.organizer{font-size:12pt}
.rehearsal{font-size:14pt;border:2px solid #000;padding:2mm}
@media print{.sheet{padding:0}}
`;
