import { html } from 'hono/html';
import type { Say } from '#core/words.ts';
import type { Html } from '#web/layout.ts';
import type { Screen } from './screen.ts';

type Frame = {
  plain: (say: Say) => string;
  /** Where one opens the bot by hand, as people type it. */
  bot: string;
  rehearsal: boolean;
};

/** The page without its matter, which the script puts in, first from the state that comes with it. */
export function screenHtml(screen: Screen, { plain, bot, rehearsal }: Frame): Html {
  const steps: Say[] = [
    { key: 'screen-step-scan' },
    { key: 'screen-step-type', args: { bot } },
    { key: 'screen-step-wait' },
  ];
  const qr = html`<svg data-part="qr" role="img" aria-label="${plain({ key: 'screen-qr' })}" shape-rendering="crispEdges" viewBox="0 0 37 37"><path data-part="modules" fill="#000" d=""/></svg>`;
  return html`<main class="screen" data-words="${JSON.stringify(wordsOf(plain))}" data-screen="${JSON.stringify(screen)}">
<div class="top"><p class="one">${screen.title}</p>${rehearsal ? html`<p class="rehearsal">${plain({ key: 'screen-rehearsal' })}</p>` : ''}<p class="clock" data-part="clock"></p></div>
<section class="middle" aria-label="${plain({ key: 'screen-label' })}">
<div class="left"><h1 class="two" data-part="unit" hidden></h1>
<nav class="choices" data-part="choices" aria-label="${plain({ key: 'screen-choices' })}" hidden></nav>
<div data-part="live" hidden><p class="code" data-part="code" role="img"></p>
<div class="bar" aria-hidden="true"><span data-part="bar"></span></div><p class="turn" data-part="turn" aria-hidden="true"></p></div>
<p class="big" data-part="notice" hidden></p>
<p class="big" data-part="waiting" hidden></p>
<p class="count" data-part="count" hidden></p>
<p class="turn" data-part="unverified" hidden></p></div>
<div data-part="aside" hidden>${rehearsal ? html`<a class="qr" data-part="open" href="">${qr}</a>` : html`<div class="qr">${qr}</div>`}</div>
</section>
<ol class="steps">${steps.map((step) => html`<li>${plain(step)}</li>`)}</ol>
<p class="status" data-part="status" role="status" hidden></p>
<footer><p class="one" data-part="now" hidden></p><p class="one next" data-part="next" hidden></p></footer>
<noscript><p class="status">${plain({ key: 'screen-noscript' })}</p></noscript>
</main>`;
}

/** What the script says by itself; it fills in what stands in braces. */
function wordsOf(plain: (say: Say) => string) {
  return {
    code: plain({ key: 'screen-code', args: { code: '{code}' } }),
    turn: plain({ key: 'screen-turn', args: { seconds: '{seconds}' } }),
    seconds: plain({ key: 'screen-seconds', args: { count: '{count}' } }),
    minutes: plain({ key: 'screen-minutes', args: { count: '{count}' } }),
    waiting: plain({ key: 'screen-waiting' }),
    stale: plain({ key: 'screen-stale', args: { age: '{age}' } }),
    away: plain({ key: 'screen-away', args: { age: '{age}' } }),
  };
}
