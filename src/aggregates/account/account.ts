import type { DeskAnswered } from '#aggregates/workshop/workshop.ts';
import { type Aggregate, defineAggregate, type Event } from '#core/aggregate.ts';
import type { Button, Line } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import { readTap } from '#forms/ask.ts';
import { bare } from '#forms/navigation.ts';
import { readConsent } from '#forms/reading/consent.ts';
import type { Input } from '#forms/types.ts';
import { tellBlocked } from './blocked.ts';
import type { Feature } from './feature.ts';
import { createTurn } from './gathering-turn.ts';
import { merge, triable } from './handlers.ts';
import type { Incoming } from './incoming.ts';
import { keepButtons, offeredButton } from './offered-buttons.ts';
import type { ReaderZone } from './reader-zone.ts';
import type { Runs } from './runs.ts';
import { type SmallTalk, smallTalk } from './small-talk.ts';
import { ACCOUNT_FIELDS, type AccountState, type Asking } from './state.ts';
import { isOfTrial } from './trial.ts';
import { card, TO_MENU, type Turn } from './turn.ts';
import { typedButtons } from './typed-buttons.ts';
import { UNASKED } from './unasked.ts';
import { createUnaskedGate } from './unasked-gate.ts';

type Beside = Parameters<NonNullable<Feature['beside']>>[2];

/** The card that answers when nothing else does: what a person can do now. */
export type Home = { menu(turn: Turn, before?: readonly Line[]): void };

/**
 * A person's side of the conversation. Looks at what came in this order: a button, a command, a bare word or a greeting, the open question,
 * what a feature makes of a text; and answers the rest with the menu.
 */
export function createAccount(deps: {
  features: readonly Feature[];
  runs: Runs;
  home: Home;
  /** The labels of buttons, for recognising them when they are typed. */
  plain: (lang: Lang, say: Say) => string;
  /** `Selamat pagi`, by the hour. */
  greet: (at: number) => Say;
  readerZone: ReaderZone;
}): Aggregate {
  const { features, runs, home } = deps;
  const commands = merge(features, 'commands');
  const taps = merge(features, 'taps');
  const starts = merge(features, 'starts');
  const inbound = merge(features, 'inbound');
  const desk = merge(features, 'desk');
  const releaseUnasked = createUnaskedGate({ said: merge(features, 'unasked'), readerZone: deps.readerZone });
  const tried = new Set<unknown>(features.flatMap(triable));
  const buttons = typedButtons(deps.plain);

  /** Whoever does something that is no participant's has ended their trial. */
  function enter<H>(turn: Turn, handler: H): H {
    if (turn.trial !== null && !tried.has(handler) && turn.endTrial()) turn.toast({ key: 'trial-over' });
    return handler;
  }

  function onCommand(turn: Turn, name: string, rest: string): void {
    if (name === 'start' && rest !== '') {
      const start = rest[1] === '-' ? starts[rest[0] as string] : undefined;
      return start ? enter(turn, start)(turn, rest.slice(2)) : home.menu(turn, [{ key: 'account-link-unknown' }]);
    }
    const command = commands[name];
    if (command) return enter(turn, command)(turn, rest);
    runs.inform(turn, [{ key: 'account-command-unknown' }], TO_MENU);
  }

  function onText(turn: Turn, incoming: Incoming & { type: 'text' }, asking?: Asking): void {
    const { text } = incoming;
    const whole = runs.takesMessage(turn);
    if (whole && incoming.forwarded && runs.answer(turn, incoming)) return;
    const command = /^\/([a-z_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim());
    if (command) return onCommand(turn, (command[1] as string).toLowerCase(), (command[2] ?? '').trim());
    const sure = asking && (readConsent(text) ?? (bare(text) === 'batal' ? false : null));
    if (asking && sure != null && !turn.get('run')) return onTap(turn, sure ? asking.yes : asking.no);
    const offered = offeredButton(turn, text);
    if (offered !== undefined && !runs.offers(turn, text)) return onTap(turn, offered);
    const talk = smallTalk(text, buttons);
    // Of a whole message, only what leads out of it is taken for itself.
    const answers = whole && (talk?.type !== 'command' || talk.doubtful);
    const meant = talk && !answers && !runs.offers(turn, text);
    if (meant && onSmallTalk(turn, talk, text)) return;
    if (!whole && askedIn(turn).some((feature) => feature.text?.(turn, text))) return;
    if (runs.answer(turn, incoming)) return;
    home.menu(turn, [{ key: 'account-not-understood' }]);
  }

  /** True when that was all there is to a text. */
  function onSmallTalk(turn: Turn, talk: SmallTalk, text: string): boolean {
    const open = turn.get('run') !== undefined;
    if (talk.type === 'nod' && open) return false;
    const couldBeMeant = talk.doubtful && runs.takesText(turn);
    if (talk.type === 'command') onCommand(turn, talk.command, '');
    else if (talk.type === 'greeting') onGreeting(turn, talk);
    else if (talk.type === 'asks') ask(turn, []);
    else {
      const answer = { key: talk.type === 'thanks' ? 'account-welcome' : 'account-nod' };
      if (open) runs.ask(turn, [answer]);
      else turn.show(card([answer], TO_MENU));
    }
    if (couldBeMeant) runs.hint(turn, { key: 'account-word-meant', args: { word: text.trim() } });
    return true;
  }

  function onGreeting(turn: Turn, talk: SmallTalk & { type: 'greeting' }): void {
    const answer = talk.salam
      ? { key: 'account-salam' }
      : { key: 'account-hello', args: { greeting: deps.greet(turn.at) } };
    if (talk.asks) return ask(turn, [answer]);
    if (turn.get('run')) return runs.recall(turn, [answer]);
    if (talk.goOn && runs.resume(turn, undefined, [answer])) return;
    home.menu(turn, [answer]);
  }

  /** Somebody wants to ask the organizer: an open question stays open. */
  function ask(turn: Turn, before: Line[]): void {
    if (turn.get('run')) return runs.ask(turn, [...before, { key: 'account-ask-how' }]);
    onCommand(turn, 'tanya', '');
  }

  function onTap(turn: Turn, data: string): void {
    const tap = readTap(data);
    if (!tap) {
      const [prefix = '', ...parts] = data.split('.');
      // `m.<command>`: a button for what can be typed as well.
      if (prefix === 'm' && commands[parts[0] ?? '']) return onCommand(turn, parts[0] ?? '', '');
      const handler = taps[prefix];
      return handler ? enter(turn, handler)(turn, parts) : turn.toast({ key: 'account-button-unknown' });
    }
    const run = turn.get('run');
    if (run?.id !== tap.run || run.revision !== tap.revision) return turn.toast({ key: 'account-button-old' });
    turn.clearButtons();
    if (!runs.answer(turn, { type: 'option', id: tap.option })) home.menu(turn);
  }

  const askedIn = (turn: Turn) => (turn.trial === null ? features : features.filter(({ trial }) => trial === true));
  const isBeside = (turn: Turn, text: string, where: Beside) =>
    askedIn(turn).some((feature) => feature.beside?.(turn, text, where));

  function onInput(turn: Turn, input: Exclude<Input, { type: 'text' | 'option' }>): void {
    if (runs.answer(turn, input) || isBeside(turn, '', 'unanswered')) return;
    home.menu(turn, [{ key: 'account-not-understood' }]);
  }

  /** An album comes as several messages at once: the first is answered, for all of them, unless each of them is wanted. */
  function onFile(turn: Turn, incoming: Incoming & { type: 'file' }): void {
    const { caption, album } = incoming;
    if (album !== null && turn.get('album') === album && !runs.takesFiles(turn)) return;
    if (album !== null) turn.set('album', album);
    if (caption !== '' && !runs.takesMessage(turn) && isBeside(turn, caption, 'caption')) return;
    onInput(turn, incoming);
  }

  function onEdited(turn: Turn, { text, messageId, entities }: Incoming & { type: 'edited' }): void {
    if (runs.edited(turn, messageId, text, entities) || isBeside(turn, text, 'edited')) return;
    const open = turn.get('run') !== undefined;
    runs.inform(turn, [{ key: open ? 'account-edit-unknown' : 'account-edit-late' }], TO_MENU);
  }

  /** A card that came up while a question is open says so, and leads back. */
  function addWayBack(turn: Turn): void {
    const view = turn.screen;
    if (!view || !turn.get('run') || runs.isQuestion(view)) return;
    const goOn: Button = { label: { key: 'btn-go-on' }, data: 'm.lanjut', style: 'primary' };
    const others = (view.buttons ?? []).map((row) => row.filter((b) => !('data' in b) || b.data !== goOn.data));
    const buttons = [[goOn], ...others.filter((row) => row.length > 0)];
    turn.show({ ...view, lines: [...view.lines, '', { key: 'account-still-open' }], buttons });
  }

  function onTelegram(turn: Turn, incoming: Incoming): void {
    const asking = turn.get('asking');
    if (asking) turn.set('asking', null);
    switch (incoming.type) {
      case 'text':
        return onText(turn, incoming, asking);
      case 'tap':
        return onTap(turn, incoming.data);
      case 'edited':
        return onEdited(turn, incoming);
      case 'contact':
        return onInput(turn, { type: 'contact', phone: incoming.phone, own: incoming.own });
      case 'file':
        return onFile(turn, incoming);
      case 'other':
        return onInput(turn, { type: 'other', what: incoming.what });
      case 'blocked':
        return tellBlocked(turn);
      case 'unblocked':
        return;
    }
  }

  /** The workshop says whether an organizer may see what they asked for. */
  function onDesk(turn: Turn, answer: DeskAnswered): void {
    if (answer.granted) {
      // What is typed next without a name is about this workshop.
      if (turn.get('seen') !== answer.workshop) turn.set('seen', answer.workshop);
      desk[answer.what]?.(turn, answer);
    } else turn.show(card([{ key: 'account-desk-refused' }], TO_MENU));
    addWayBack(turn);
  }

  function onDue(turn: Turn, { what }: { what: string }): void {
    if (what === UNASKED) releaseUnasked(turn);
    else turn.endTrial();
  }

  return defineAggregate<AccountState>({
    kind: 'account',
    schema: 1,
    fields: () => ACCOUNT_FIELDS,
    // A person who comes back after the end of their data begins anew. Telegram's times are whole seconds.
    revives: (event, endedAt) => event.type === 'telegram' && event.at >= Math.floor(endedAt / 1_000) * 1_000,
    decide(state, event, reading) {
      const incoming = event.type === 'telegram' ? (event.data as Incoming) : null;
      const tapped = incoming?.type === 'tap' ? incoming : null;
      const turn = createTurn(state, event, reading, tapped);
      if (incoming) {
        onTelegram(turn, incoming);
        addWayBack(turn);
      } else if (event.type === 'due') onDue(turn, event.data as { what: string });
      else if (event.type === 'desk') onDesk(turn, event.data as DeskAnswered);
      // What a trial that was wiped still says is about nothing.
      else if (!isOfTrial(event) || turn.trial !== null) {
        inbound[event.type]?.(turn, event.data as never);
        addWayBack(turn);
      }
      keepButtons(turn, runs.isQuestion, buttons, deps.plain);
      return turn.decision();
    },
    onBug: apologize,
  });
}

/** What a person gets when our own code fails on their message. */
function apologize(event: Event): ReturnType<NonNullable<Aggregate['onBug']>> {
  if (event.type !== 'telegram') return [];
  const to = Number(event.to.slice('account:'.length));
  return [{ kind: 'notice', view: card([{ key: 'account-bug' }]), to }];
}
