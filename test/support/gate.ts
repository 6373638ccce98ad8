/** Lets so many deeds pass as were given out, in the order in which they were wished. */
export function createGate() {
  const waiting: (() => void)[] = [];
  let permits = 0;
  let open = false;

  function pass(): void {
    while ((open || permits > 0) && waiting.length > 0) {
      if (!open) permits--;
      waiting.shift()?.();
    }
  }

  return {
    wish: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        pass();
      }),
    /** How many wish to do something. */
    waiting: () => waiting.length,
    give(count: number): void {
      permits += count;
      pass();
    },
    /** From now on nobody waits. */
    open(): void {
      open = true;
      pass();
    },
  };
}

export type Gate = ReturnType<typeof createGate>;
