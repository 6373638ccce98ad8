import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { nameOf } from '#core/ids.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import type { AccountState, Me } from './state.ts';
import { createShadow, isOfTrial, marked, newTrial, type Shadow, TRIAL_DUE, TRIAL_MS, type Trial } from './trial.ts';

/**
 * One event of an account being decided: what a feature reads, and where it puts what is to happen. Everything it gathers becomes one decision.
 */
export type Turn = {
  readonly id: AggregateId;
  /** The person's Telegram id, which is their private chat's too. */
  readonly person: number;
  readonly at: number;
  readonly nonce: string;
  readonly lang: Lang;
  readonly reading: Reading;
  /** The tapped message, when a button was tapped. */
  readonly tapped: { query: string; messageId: number | null } | null;
  /** The workshop that the person tries as a participant: fields are a participant's of nothing then, and nobody else hears of it. */
  readonly trial: string | null;
  /** From now on, and in what comes next, the person tries a workshop. */
  beginTrial(workshop: string): void;
  /** Wipes the trial; what is left of this turn is real. False when there is none. */
  endTrial(): boolean;
  get<K extends keyof AccountState>(field: K): AccountState[K] | undefined;
  set<K extends keyof AccountState>(field: K, value: AccountState[K] | null): void;
  /** A field outside the fixed ones, such as a paused run. */
  more<T>(field: string): T | undefined;
  setMore(field: string, value: unknown): void;
  /** The current question or card. One a turn: a later one replaces an earlier. */
  show(view: View, options?: { edit?: boolean }): void;
  /** A message that is kept and sent in order. */
  notify(view: View): void;
  /** A short text over the chat, as the answer to a tap; may get lost. */
  toast(say: Say): void;
  /** Takes the buttons off the tapped message. */
  clearButtons(): void;
  /**
   * "Are you sure?": the card with its two buttons, which a typed yes or no stands for as well. An open question is put aside by the caller.
   */
  confirm(lines: readonly Line[], yes: Button & { data: string }, no: Button & { data: string }): void;
  /** An event for another aggregate. */
  tell(to: AggregateId, type: string, data: unknown): void;
  /** An event for an aggregate that will keep something of this person: it is told when the person is to be forgotten. */
  entrust(to: AggregateId, type: string, data: unknown): void;
  /** Something slow or from outside; its result comes back as an event of this type. */
  work(work: string, args: Readonly<Record<string, string>>, type: string): void;
  /** Ends the account with this turn: nothing of it remains, what comes later is ignored, and a person who comes back begins anew. */
  end(): void;
};

/** Text and buttons in the order in which they are read. */
export function card(lines: readonly Line[], buttons: readonly (readonly Button[])[] = []): View {
  return buttons.length > 0 ? { lines, buttons } : { lines };
}

/** Begins a turn; `decision` gives what it has gathered. */
export function createTurn(
  state: Partial<AccountState>,
  event: Event,
  reading: Reading,
  tapped: Turn['tapped'],
): Turn & { decision(): Decision<AccountState> } {
  const person = Number(nameOf(event.to));
  const me: Me = state.me ?? { lang: 'id', since: event.at };
  const changed: Record<string, unknown> = state.me ? {} : { me };
  const others: Effect[] = [];
  let screen: Extract<Effect, { kind: 'screen' }> | null = null;
  let toast: Say | null = null;
  let clear = false;
  let ends = false;
  let due: Decision<AccountState>['due'];
  // What comes from other aggregates is of a trial only where it says so.
  const inTrial = event.type === 'telegram' || isOfTrial(event);
  let shadow: Shadow | null = state.trial && inTrial ? createShadow(state.trial, person) : null;

  const getReal = <K extends keyof AccountState>(field: K): AccountState[K] | undefined =>
    (field in changed ? (changed[field] ?? undefined) : field === 'me' ? me : state[field]) as
      | AccountState[K]
      | undefined;
  const get = <K extends keyof AccountState>(field: K): AccountState[K] | undefined =>
    shadow?.holds(field) ? (shadow.get(field) as AccountState[K] | undefined) : getReal(field);
  const set = (field: string, value: unknown) => {
    if (shadow?.holds(field)) shadow.set(field, value);
    else changed[field] = value;
  };
  const marking = (view: View) => (shadow ? marked(view) : view);
  const current = () => getReal('me') ?? me;

  /** A reply keyboard lives on until a message takes it away: this is remembered from one message to the next. */
  function withKeyboard(view: View): View {
    const { keyboard: shown, ...rest } = current();
    if (view.keyboard) {
      if (!shown) changed.me = { ...rest, keyboard: true };
      return view;
    }
    if (!shown) return view;
    changed.me = rest;
    return { ...view, dropKeyboard: true };
  }

  return {
    id: event.to,
    person,
    at: event.at,
    nonce: event.nonce,
    get lang() {
      return current().lang;
    },
    reading,
    tapped,
    get trial() {
      return shadow?.code ?? null;
    },
    beginTrial(workshop) {
      shadow = createShadow(newTrial(workshop), person);
      due = { [TRIAL_DUE]: event.at + TRIAL_MS };
    },
    endTrial() {
      const trial = shadow ?? (getReal('trial') ? createShadow(getReal('trial') as Trial, person) : null);
      if (!trial) return false;
      others.push(...trial.wipe());
      changed.trial = null;
      shadow = null;
      due = { [TRIAL_DUE]: null };
      return true;
    },
    get,
    set,
    more: (field) => {
      if (shadow) return shadow.get(field) as never;
      return field in changed ? (changed[field] as never) : reading.more(field);
    },
    setMore: set,
    show(given, options = {}) {
      const view = marking(given);
      screen = { kind: 'screen', view, to: person, slot: 'screen', ...(options.edit ? { edit: true } : {}) };
    },
    notify(view) {
      others.push({ kind: 'notice', view: marking(view), to: person });
    },
    toast(say) {
      toast = say;
    },
    clearButtons() {
      clear = true;
    },
    confirm(lines, yes, no) {
      set('asking', { yes: yes.data, no: no.data });
      this.show(card(lines, [[yes], [no]]));
    },
    tell(to, type, data) {
      others.push(...(shadow ? shadow.told(to, type, data) : [{ kind: 'event' as const, to, type, data }]));
    },
    entrust(to, type, data) {
      const named = get('named') ?? [];
      if (!named.includes(to)) set('named', [...named, to]);
      this.tell(to, type, data);
    },
    work(work, args, type) {
      if (!shadow) others.push({ kind: 'work', work, args, to: event.to, type });
    },
    end() {
      ends = true;
    },
    decision() {
      if (shadow && event.type === 'registered') shadow.walked();
      if (shadow) changed.trial = shadow.value();
      const effects = [...others, ...(shadow?.effects() ?? [])];
      if (screen) effects.push({ ...screen, view: withKeyboard(screen.view) });
      if (tapped) {
        const text = toast ? { text: toast } : {};
        effects.push({ kind: 'tap', call: { do: 'answer', query: tapped.query, lang: current().lang, ...text } });
        if (clear && tapped.messageId !== null)
          effects.push({ kind: 'tap', call: { do: 'clear', chat: person, message: tapped.messageId } });
      }
      const lang = current().lang;
      const spoken = effects.map((e) => withLang(e, lang));
      return ends
        ? { tombstone: true, effects: spoken }
        : { set: changed as Decision<AccountState>['set'] & object, effects: spoken, ...(due ? { due } : {}) };
    },
  };
}

/** Messages carry the language in which they are to be written. */
function withLang(effect: Effect, lang: Lang): Effect {
  return effect.kind === 'screen' || effect.kind === 'notice' ? { ...effect, lang } : effect;
}
