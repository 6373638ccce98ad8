let words = {};

/** Reads what the page says by itself; once, before anything is shown. */
export async function loadWords() {
  const answer = await fetch('/gladi/page/words.id.json');
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  words = await answer.json();
}

/** The sentence of that key with its `{places}` filled. A missing key shows itself, so that it is seen. */
export function say(key, values = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}
