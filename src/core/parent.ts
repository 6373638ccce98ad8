/**
 * Tells once when the process that started this one is gone. npm that is killed with `kill -9` can pass nothing on, and a program that goes on without it
 * would hold the port and the data, unseen, against the next `npm start`. Not for a program that is meant to outlive its starter.
 * Gives a function that ends the watch; the watch alone does not keep the process alive.
 */
export function whenParentDies(listener: () => void, everyMs = 500): () => void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    listener();
  }, everyMs);
  watch.unref();
  return () => clearInterval(watch);
}
