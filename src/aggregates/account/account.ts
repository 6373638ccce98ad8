import type { DeskAnswered } from '#aggregates/workshop/workshop.ts';
import { type Aggregate, defineAggregate, type Event } from '#core/aggregate.ts';
import type { Say } from '#core/words.ts';
import { readTap } from '#forms/ask.ts';
import { bare } from '#forms/navigation.ts';
import { readConsent } from '#forms/reading/consent.ts';
import type { Input } from '#forms/types.ts';
import type { Feature } from './feature.ts';
import type { Incoming } from './incoming.ts';
import type { Runs } from './runs.ts';
import { smallTalk } from './small-talk.ts';
import { ACCOUNT_FIELDS, type AccountState, type Asking } from './state.ts';
import { isOfTrial } from './trial.ts';
import { card, createTurn, type Turn } from './turn.ts';

/** The card that answers when nothing else does: what a person can do now. */
export type Home = { menu(turn: Turn, before?: Parameters<Runs['ask']>[1]): void };

/**
 * A person's side of the conversation. Looks at what came in this order: a button, a command, a bare word or a greeting, the open question,
 * what a feature makes of a text; and answers the rest with the menu.
 */
export function createAccount(deps: {
  features: readonly Feature[];
  runs: Runs;
  home: Home;
  /** `Selamat pagi`, by the hour. */
  greet: (at: number) => Say;
}): Aggregate {
  const { features, runs, home } = deps;
  const commands = merge(features, 'commands');
  const taps = merge(features, 'taps');
  const starts = merge(features, 'starts');
  const inbound = merge(features, 'inbound');
  const desk = merge(features, 'desk');
  const tried = new Set<unknown>(features.flatMap(triable));

  /** Whoever does something that is no participant's has ended their trial. */
  function enter(turn: Turn, handler: unknown): void {
    if (turn.trial !== null && !tried.has(handler) && turn.endTrial()) turn.toast({ key: 'trial-over' });
  }

  function onCommand(turn: Turn, name: string, rest: string): void {
    if (name === 'start' && rest !== '') {
      const start = starts[rest[0] as string];
      if (start && rest[1] === '-') {
        enter(turn, start);
        return start(turn, rest.slice(2));
      }
      return home.menu(turn, [{ key: 'account-link-unknown' }]);
    }
    const command = commands[name];
    if (command) {
      enter(turn, command);
      return command(turn, rest);
    }
    if (turn.get('run')) return runs.ask(turn, [{ key: 'account-command-unknown' }]);
    home.menu(turn, [{ key: 'account-command-unknown' }]);
  }

  function onText(turn: Turn, text: string, messageId: number, asking?: Asking): void {
    const command = /^\/([a-z_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim());
    if (command) return onCommand(turn, (command[1] as string).toLowerCase(), (command[2] ?? '').trim());
    const answer = asking && (readConsent(text) ?? (bare(text) === 'batal' ? false : null));
    if (asking && answer != null && !turn.get('run')) return onTap(turn, answer ? asking.yes : asking.no);
    const talk = smallTalk(text);
    if (talk) return onSmallTalk(turn, talk);
    if (turn.get('run')) return runs.answer(turn, { type: 'text', text, messageId });
    if (features.some((feature) => (turn.trial === null || feature.trial === true) && feature.text?.(turn, text)))
      return;
    home.menu(turn, [{ key: 'account-not-understood' }]);
  }

  function onSmallTalk(turn: Turn, talk: NonNullable<ReturnType<typeof smallTalk>>): void {
    if (talk.type === 'command') return onCommand(turn, talk.command, '');
    const answer =
      talk.type === 'thanks'
        ? { key: 'account-welcome' }
        : talk.salam
          ? { key: 'account-salam' }
          : { key: 'account-hello', args: { greeting: deps.greet(turn.at) } };
    if (turn.get('run')) return runs.ask(turn, [answer]);
    if (talk.type === 'greeting' && talk.goOn && runs.resume(turn)) return;
    if (talk.type === 'thanks') return turn.show(card([answer]));
    home.menu(turn, [answer]);
  }

  function onTap(turn: Turn, data: string): void {
    const tap = readTap(data);
    if (!tap) {
      const [prefix = '', ...parts] = data.split('.');
      // `m.<command>`: a button for what can be typed as well.
      if (prefix === 'm') return onCommand(turn, parts[0] ?? '', '');
      const handler = taps[prefix];
      if (!handler) return turn.toast({ key: 'account-button-unknown' });
      enter(turn, handler);
      return handler(turn, parts);
    }
    const run = turn.get('run');
    if (run?.id !== tap.run || run.revision !== tap.revision) return turn.toast({ key: 'account-button-old' });
    turn.clearButtons();
    runs.answer(turn, { type: 'option', id: tap.option });
  }

  function onInput(turn: Turn, input: Exclude<Input, { type: 'text' | 'option' }>): void {
    if (turn.get('run')) return runs.answer(turn, input);
    home.menu(turn, [{ key: 'account-not-understood' }]);
  }

  function onEdited(turn: Turn, text: string, messageId: number): void {
    if (runs.edited(turn, messageId, text)) return;
    if (turn.get('run')) return runs.ask(turn, [{ key: 'account-edit-unknown' }]);
    turn.show(card([{ key: 'account-edit-unknown' }]));
  }

  function onTelegram(turn: Turn, incoming: Incoming): void {
    const asking = turn.get('asking');
    if (asking) turn.set('asking', null);
    switch (incoming.type) {
      case 'text':
        return onText(turn, incoming.text, incoming.messageId, asking);
      case 'tap':
        return onTap(turn, incoming.data);
      case 'edited':
        return onEdited(turn, incoming.text, incoming.messageId);
      case 'contact':
        return onInput(turn, { type: 'contact', phone: incoming.phone, own: incoming.own });
      case 'file':
        return onInput(turn, {
          type: 'file',
          file: incoming.file,
          caption: incoming.caption,
          messageId: incoming.messageId,
        });
      case 'other':
        return onInput(turn, { type: 'other', what: incoming.what });
      case 'blocked':
      case 'unblocked':
        return;
    }
  }

  /** The workshop says whether an organizer may see what they asked for. */
  function onDesk(turn: Turn, answer: DeskAnswered): void {
    if (answer.granted) return desk[answer.what]?.(turn, answer);
    turn.show(card([{ key: 'account-desk-refused' }]));
  }

  return defineAggregate<AccountState>({
    kind: 'account',
    schema: 1,
    fields: () => ACCOUNT_FIELDS,
    // A person who comes back after the end of their data begins anew. Telegram's times are whole seconds.
    revives: (event, endedAt) => event.type === 'telegram' && event.at >= Math.floor(endedAt / 1_000) * 1_000,
    decide(state, event, reading) {
      const incoming = event.type === 'telegram' ? (event.data as Incoming) : null;
      const tapped = incoming?.type === 'tap' ? { query: incoming.query, messageId: incoming.messageId } : null;
      const turn = createTurn(state, event, reading, tapped);
      if (incoming) onTelegram(turn, incoming);
      else if (event.type === 'due') turn.endTrial();
      else if (event.type === 'desk') onDesk(turn, event.data as DeskAnswered);
      // What a trial that was wiped still says is about nothing.
      else if (!isOfTrial(event) || turn.trial !== null) inbound[event.type]?.(turn, event.data as never);
      return turn.decision();
    },
    onBug: apologize,
  });
}

/** The handlers that a trial goes through. */
function triable({ trial, commands = {}, taps = {}, starts = {} }: Feature): unknown[] {
  const named = [commands, taps, starts].flatMap((handlers) => Object.entries<unknown>(handlers));
  return named.filter(([name]) => trial === true || trial?.includes(name)).map(([, handler]) => handler);
}

/** What a person gets when our own code fails on their message. */
function apologize(event: Event): ReturnType<NonNullable<Aggregate['onBug']>> {
  if (event.type !== 'telegram') return [];
  const to = Number(event.to.slice('account:'.length));
  return [{ kind: 'notice', view: card([{ key: 'account-bug' }]), to }];
}

/** The handlers of all features under their names; two features cannot claim one. */
function merge<K extends 'commands' | 'taps' | 'starts' | 'inbound' | 'desk'>(
  features: readonly Feature[],
  which: K,
): NonNullable<Feature[K]> {
  const all: Record<string, unknown> = {};
  for (const feature of features) {
    for (const [name, handler] of Object.entries(feature[which] ?? {})) {
      if (name in all) throw new Error(`two features take the ${which} "${name}"`);
      all[name] = handler;
    }
  }
  return all as NonNullable<Feature[K]>;
}
