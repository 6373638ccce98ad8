import type { Form } from '#forms/definition.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Action, Control } from '#rehearsal/control/types.ts';
import { type Heard, heardIn } from './heard.ts';

/** How a person answers one question: in words, by the button with this option, by a part in words and then the button so labelled, or with their own contact. */
export type Answer = string | { tap: string } | { type: string; pick: string } | 'own contact';

/** What a person wants: the answers by field, which proposals they take, what they mend, and when they are content. */
export type Plan = {
  answers: Readonly<Record<string, Answer>>;
  /** What to do with "is it written so?": take it, or keep one's own writing. Default `yes`. */
  proposals?: 'yes' | 'own';
  /** Once, at the summary, this field is mended with this answer. */
  mend?: { field: string; answer: Answer };
  /** Buttons that are tapped when a message has them, by the beginning of their data, in order of preference. */
  taps: readonly string[];
  /** What the person was waiting for. */
  isDone: (heard: Heard) => boolean;
};

/** What a person did, when, and what came for it and asked for more. */
export type Deed = { action: Action; at: number; heard: Heard | null; heardAt: number };

/**
 * A person who talks as people do: looks at the bot's last message and does what it asks; where nothing is asked, waits. Never says a thing
 * twice, also when a message comes twice.
 */
export function createRespondent(deps: {
  control: Control;
  id: number;
  name: string;
  forms: readonly Form[];
  plan: Plan;
  /** Resolves when the person has time to do something. */
  mayAct?: (action: Action) => Promise<void>;
}) {
  const { control, id, plan, forms } = deps;
  const fields = forms.flatMap((form) => form.fields);
  const deeds: Deed[] = [];
  const told = new Map<string, number>();
  let heard: Heard | null = null;
  let asked = '';
  let mended = false;
  let busy = false;
  let finish: () => void;
  let fail: (error: Error) => void;
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  done.catch(() => {});

  function latest(): Heard | null {
    return heardIn(control.chat(id)).at(-1) ?? null;
  }

  /** What the message asks for; null when it asks nothing of this person. */
  function decide(message: Heard): Action | null {
    const tapOn = (data: string): Action => ({ type: 'tap', message_id: message.id, data });
    const ending = (end: string) => message.buttons.find((b) => b.data.startsWith('f.') && b.data.endsWith(`.${end}`));
    const mending = ending(`=${plan.mend?.field}`);
    if (mending) return tapOn(mending.data);
    const submit = ending('_submit');
    if (submit) {
      const mend = ending('_mend');
      if (!plan.mend || mended || !mend) return tapOn(submit.data);
      mended = true;
      return tapOn(mend.data);
    }
    const field = fields.find((f) => message.text.includes(phraseIn(f.question, 'id').split('{')[0] as string));
    if (field) {
      asked = field.id;
      return answer(answerFor(field.id), message);
    }
    const wanted = answerFor(asked);
    const label = typeof wanted === 'object' && 'pick' in wanted ? wanted.pick : wanted;
    const named = message.buttons.find((b) => b.data.startsWith('f.') && b.label === label);
    const proposed = named ?? ending(plan.proposals ?? 'yes') ?? ending('yes') ?? ending('_other');
    if (proposed) return tapOn(proposed.data);
    for (const start of plan.taps) {
      const button = message.buttons.find((b) => b.data.startsWith(start));
      if (button) return tapOn(button.data);
    }
    return null;
  }

  function answerFor(field: string): Answer | undefined {
    return mended && plan.mend?.field === field ? plan.mend.answer : plan.answers[field];
  }

  function answer(wanted: Answer | undefined, message: Heard): Action {
    if (wanted === undefined) throw new Error(`${id} was asked what nobody foresaw: ${message.text}`);
    if (wanted === 'own contact') return { type: 'contact', own: true };
    if (typeof wanted === 'string') return { type: 'text', text: wanted };
    if ('pick' in wanted) return { type: 'text', text: wanted.type };
    const button = message.buttons.find((b) => b.data.endsWith(`.${wanted.tap}`));
    if (!button) throw new Error(`${id} misses the button ${wanted.tap}: ${message.text}`);
    return { type: 'tap', message_id: message.id, data: button.data };
  }

  async function look(): Promise<void> {
    if (busy) return;
    const message = latest();
    // The same message once more is a double, and no reason to say anything twice.
    if (!message || (heard && (message.id === heard.id || message.text === heard.text))) return;
    busy = true;
    try {
      const isDone = plan.isDone(message);
      const action = isDone ? null : decide(message);
      if (!isDone && !action) return;
      heard = message;
      const last = deeds.at(-1);
      if (last && !last.heard) Object.assign(last, { heard: message, heardAt: performance.now() });
      if (!action) return finish();
      const times = (told.get(message.text) ?? 0) + 1;
      told.set(message.text, times);
      if (times > 3) throw new Error(`${id} is asked again and again: ${message.text}`);
      await act(action);
    } catch (error) {
      fail(error as Error);
    } finally {
      busy = false;
      setImmediate(() => void look());
    }
  }

  async function act(action: Action): Promise<void> {
    await deps.mayAct?.(action);
    deeds.push({ action, at: performance.now(), heard: null, heardAt: 0 });
    control.do({ person: id, action });
  }

  return {
    id,
    deeds,
    /** Resolves when what was waited for has come. */
    done,
    /** The bot's messages so far. */
    heard: () => heardIn(control.chat(id)),
    /** Joins and does the first thing; goes on by itself. */
    async begin(action: Action): Promise<void> {
      control.addPerson({ id, first_name: deps.name, phone: phoneOf(id) });
      const end = control.onEvent(({ chat }) => {
        if (chat === id) setImmediate(() => void look());
      });
      void done.finally(end).catch(() => {});
      await act(action);
    },
  };
}

export type Respondent = ReturnType<typeof createRespondent>;

/** Waits until everybody has what they waited for; else tells who has not, what they did last and what they see. */
export async function allDone(respondents: readonly Respondent[], seconds: number): Promise<void> {
  const open = new Set(respondents);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const states = [...open].map((r) => JSON.stringify([r.id, r.deeds.at(-1)?.action, r.heard().at(-1)]));
      reject(new Error(`${open.size} people wait in vain after ${seconds} s:\n${states.slice(0, 5).join('\n')}`));
    }, seconds * 1000);
  });
  try {
    await Promise.race([late, Promise.all(respondents.map((r) => r.done.then(() => open.delete(r))))]);
  } finally {
    clearTimeout(timer);
  }
}

/** The number of a person's own telephone as Telegram knows it. */
export function phoneOf(id: number): string {
  return `62811${String(id).padStart(8, '0')}`;
}
