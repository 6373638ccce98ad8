import type { ChatPayload, ChatSender, Outcome } from '#core/delivery.ts';

/** A sent message as a test looks at it. */
export type Sent = { to: number; text: string; from: string; slots: Record<string, string> };

/** A chat that records what arrives. Message ids count from 1. */
export function createChat() {
  const sent: Sent[] = [];
  /** What the next sends meet instead of success, in order. */
  const faults: ((payload: ChatPayload) => Outcome | Promise<Outcome> | undefined)[] = [];

  const send: ChatSender = async function sendToTestChat(payload, slots) {
    const outcome = await faults.shift()?.(payload);
    if (outcome) return outcome;
    sent.push({
      to: payload.to,
      text: payload.view.lines.join('\n'),
      from: payload.from,
      slots: Object.fromEntries(slots),
    });
    return { status: 'done', messageId: String(sent.length) };
  };

  return { send, sent, faults, texts: () => sent.map((s) => s.text) };
}

/** A send that a test lets go when it wants. */
export function createGate() {
  let open: (outcome?: Outcome) => void = () => {};
  let arrive: () => void = () => {};
  const opened = new Promise<Outcome | undefined>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return {
    /** Goes into {@link createChat}'s faults. */
    fault: () => {
      arrive();
      return opened as Promise<Outcome>;
    },
    /** Resolves when the send has come. */
    arrived,
    /** Without an outcome the message is sent. */
    open,
  };
}
