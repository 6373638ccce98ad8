import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { nameOf } from '#core/ids.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import type { AccountState, Me } from './state.ts';
import { createShadow, isOfTrial, marked, newTrial, type Shadow, TRIAL_DUE, TRIAL_MS } from './trial.ts';
import { card, TO_MENU, type Turn } from './turn.ts';

/** Begins a turn; `decision` gives what it has gathered. */
export function createTurn(
  state: Partial<AccountState>,
  event: Event,
  reading: Reading,
  tapped: Turn['tapped'],
): Turn & { decision(): Decision<AccountState> } {
  return new GatheringTurn(state, event, reading, tapped);
}

/** A class, because an object with a getter of its own takes V8 a new shape for every turn, which outlives the turn with all that it knows. */
class GatheringTurn implements Turn {
  readonly id: AggregateId;
  readonly person: number;
  readonly at: number;
  readonly nonce: string;
  readonly reading: Reading;
  readonly tapped: Turn['tapped'];
  private readonly state: Partial<AccountState>;
  private readonly me: Me;
  private readonly changed: Record<string, unknown> = {};
  private readonly others: Effect[] = [];
  private shown: Extract<Effect, { kind: 'screen' }> | null = null;
  private said: Say | null = null;
  private clears = false;
  private ends = false;
  private dues: Record<string, number | null> | null = null;
  private readonly event: Event;
  private shadow: Shadow | null;

  constructor(state: Partial<AccountState>, event: Event, reading: Reading, tapped: Turn['tapped']) {
    this.id = event.to;
    this.person = Number(nameOf(event.to));
    this.at = event.at;
    this.nonce = event.nonce;
    this.reading = reading;
    this.tapped = tapped;
    this.state = state;
    this.me = state.me ?? { lang: 'id', since: event.at };
    if (!state.me) this.changed.me = this.me;
    this.event = event;
    // What comes from other aggregates is of a trial only where it says so.
    const inTrial = event.type === 'telegram' || isOfTrial(event);
    this.shadow = state.trial && inTrial ? createShadow(state.trial, this.person) : null;
  }

  get lang(): Lang {
    return this.current().lang;
  }

  get screen(): View | null {
    return this.shown?.view ?? null;
  }

  get notices(): readonly View[] {
    return this.others.flatMap((effect) => (effect.kind === 'notice' ? [effect.view] : []));
  }

  get trial(): string | null {
    return this.shadow?.code ?? null;
  }

  beginTrial(workshop: string): void {
    this.shadow = createShadow(newTrial(workshop), this.person);
    this.due(TRIAL_DUE, this.at + TRIAL_MS);
  }

  endTrial(): boolean {
    const kept = this.getReal('trial');
    const trial = this.shadow ?? (kept ? createShadow(kept, this.person) : null);
    if (!trial) return false;
    this.others.push(...trial.wipe());
    this.changed.trial = null;
    this.shadow = null;
    this.due(TRIAL_DUE, null);
    return true;
  }

  get<K extends keyof AccountState>(field: K): AccountState[K] | undefined {
    if (this.shadow?.holds(field)) return this.shadow.get(field) as AccountState[K] | undefined;
    return this.getReal(field);
  }

  private getReal<K extends keyof AccountState>(field: K): AccountState[K] | undefined {
    if (field in this.changed) return (this.changed[field] ?? undefined) as AccountState[K] | undefined;
    return (field === 'me' ? this.me : this.state[field]) as AccountState[K] | undefined;
  }

  set<K extends keyof AccountState>(field: K, value: AccountState[K] | null): void {
    this.setMore(field, value);
  }

  more<T>(field: string): T | undefined {
    if (this.shadow) return this.shadow.get(field) as T | undefined;
    return field in this.changed ? (this.changed[field] as T | undefined) : this.reading.more<T>(field);
  }

  setMore(field: string, value: unknown): void {
    if (this.shadow?.holds(field)) this.shadow.set(field, value);
    else this.changed[field] = value;
  }

  show(view: View, options: { edit?: boolean } = {}): void {
    this.shown = {
      kind: 'screen',
      view,
      to: this.person,
      slot: 'screen',
      ...(options.edit ? this.inPlace() : {}),
    };
  }

  notify(view: View, slot?: string): void {
    this.others.push({ kind: 'notice', view: this.marking(view), to: this.person, ...(slot ? { slot } : {}) });
  }

  change(view: View, slot: string): void {
    this.others.push({ kind: 'notice', view: this.marking(view), to: this.person, slot, ...this.inPlace() });
  }

  toast(say: Say): void {
    if (this.tapped) this.said = say;
    else this.show(card([say], TO_MENU));
  }

  clearButtons(): void {
    this.clears = true;
  }

  confirm(lines: readonly Line[], yes: Button & { data: string }, no: Button & { data: string }): void {
    this.set('asking', { yes: yes.data, no: no.data });
    this.show(card(lines, [[yes], [no]]));
  }

  tell(to: AggregateId, type: string, data: unknown): void {
    if (this.shadow) this.others.push(...this.shadow.told(to, type, data));
    else this.others.push({ kind: 'event', to, type, data });
  }

  tellBlind(to: AggregateId, type: string, data: unknown): void {
    if (!this.shadow) this.others.push({ kind: 'event', to, type, data, blind: true });
  }

  entrust(to: AggregateId, type: string, data: unknown): void {
    const named = this.get('named') ?? [];
    if (!named.includes(to)) this.set('named', [...named, to]);
    this.tell(to, type, data);
  }

  due(what: string, at: number | null): void {
    this.dues = { ...this.dues, [what]: at };
  }

  work(work: string, args: Readonly<Record<string, string>>, type: string): void {
    // What knows that it is of a trial comes back as such.
    if (!this.shadow || args.trial !== undefined) this.others.push({ kind: 'work', work, args, to: this.id, type });
  }

  end(): void {
    this.ends = true;
  }

  decision(): Decision<AccountState> {
    const { shadow } = this;
    if (shadow && this.event.type === 'registered') shadow.walked();
    if (shadow) this.changed.trial = shadow.value();
    const effects = [...this.others, ...(shadow?.effects() ?? [])];
    if (this.shown) effects.push({ ...this.shown, view: this.withKeyboard(this.marking(this.shown.view)) });
    const { lang } = this;
    if (this.tapped) {
      const text = this.said ? { text: this.said } : {};
      effects.push({ kind: 'tap', call: { do: 'answer', query: this.tapped.query, lang, ...text } });
      // What is changed in place has other buttons.
      if (this.clears && this.tapped.messageId !== null && !this.shown?.edit)
        effects.push({ kind: 'tap', call: { do: 'clear', chat: this.person, message: this.tapped.messageId } });
    }
    const spoken = effects.map((e) => withLang(e, lang));
    if (this.ends) return { tombstone: true, effects: spoken };
    const due = this.dues ? { due: this.dues } : {};
    return { set: this.changed as Decision<AccountState>['set'] & object, effects: spoken, ...due };
  }

  private inPlace(): { edit: true; tapped?: number } {
    const tapped = this.tapped?.messageId ?? null;
    return { edit: true, ...(tapped === null ? {} : { tapped }) };
  }

  private current(): Me {
    return this.getReal('me') ?? this.me;
  }

  private marking(view: View): View {
    return this.shadow ? marked(view) : view;
  }

  /** A reply keyboard lives on until a message takes it away: this is remembered from one message to the next. */
  private withKeyboard(view: View): View {
    const { keyboard: shown, ...rest } = this.current();
    if (view.keyboard) {
      if (!shown) this.changed.me = { ...rest, keyboard: true };
      return view;
    }
    if (!shown) return view;
    this.changed.me = rest;
    return { ...view, dropKeyboard: true };
  }
}

/** Messages carry the language in which they are to be written. */
function withLang(effect: Effect, lang: Lang): Effect {
  return effect.kind === 'screen' || effect.kind === 'notice' ? { ...effect, lang } : effect;
}
