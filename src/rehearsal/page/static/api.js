/** A refusal of the rehearsal's Bot API; `description` is its own words, in the way of Telegram. Status 0: it could not be reached. */
export class Refusal extends Error {
  constructor(status, description) {
    super(description);
    this.status = status;
  }
}

async function call(path, body) {
  let answer;
  try {
    answer = await fetch(
      path,
      body === undefined
        ? { cache: 'no-store' }
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw new Refusal(0, '');
  }
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refusal(answer.status, said?.description ?? said?.error ?? String(answer.status));
  return said;
}

export const getSetup = () => call('/gladi/setup');
export const getPeople = () => call('/gladi/people');
export const addPerson = (person) => call('/gladi/people', person);
export const getChat = (chat, since) => call(`/gladi/chats/${chat}?since=${since}`);
export const act = (person, action) => call('/gladi/do', { person, action });
export const getClock = () => call('/gladi/clock');
/** `{ by }` or `{ to }`, in ms; forward only. */
export const moveClock = (move) => call('/gladi/clock', move);
export const fileUrl = (fileId) => `/gladi/files/${encodeURIComponent(fileId)}`;
