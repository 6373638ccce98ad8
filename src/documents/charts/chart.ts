import { Worker } from 'node:worker_threads';

/** What a chart shows. All words and written figures come from the caller; nothing in a picture is put into words here. */
export type Chart =
  /**
   * One bar a row on a scale from `from` (0 where it is missing) to `max`, with its value in words beside it. A row without a value (fewer
   * than five answers) says its `text` instead of a bar. `other` is a second value (yesterday's, what was expected), shown as a lozenge.
   */
  | {
      readonly chart: 'bars';
      readonly title: string;
      readonly subtitle?: string;
      readonly max: number;
      readonly from?: number;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number | null;
        readonly text: string;
        readonly note?: string;
        readonly other?: number;
        /** Below what is wished: another colour. The words have to say it as well. */
        readonly tone?: 'weak';
      }[];
      readonly otherName?: string;
      readonly valueName?: string;
    }
  /** How answers are spread over the marks from the lowest to the highest: one row an item, each as long as all its answers. */
  | {
      readonly chart: 'distribution';
      readonly title: string;
      readonly subtitle?: string;
      readonly marks: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly counts: readonly number[] | null;
        readonly text: string;
        /** What stands in the parts, where there is room; the counts where it is missing. */
        readonly inside?: readonly string[];
      }[];
    }
  /**
   * Two values of each item against a limit that parts the plane in four. `names`: both high, only `y` high, only `x` high, both low
   * (a value that equals the limit is high).
   */
  | {
      readonly chart: 'quadrants';
      readonly title: string;
      readonly subtitle?: string;
      readonly max: number;
      readonly limit: number;
      readonly x: string;
      readonly y: string;
      readonly names: readonly [string, string, string, string];
      readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
    }
  /** Two bars a row, from 0 to `max`: before and after. */
  | {
      readonly chart: 'pairs';
      readonly title: string;
      readonly subtitle?: string;
      readonly max: number;
      readonly names: readonly [string, string];
      readonly rows: readonly {
        readonly label: string;
        readonly values: readonly [number | null, number | null];
        readonly texts: readonly [string, string];
      }[];
    };

/** `phone`: 1080 px wide, for a phone held upright. `paper`: 1500 px, for the width of the text on A4. The height follows the rows. */
export type Use = 'phone' | 'paper';

/** A picture; its size in pixels. */
export type Drawn = { readonly png: Buffer; readonly width: number; readonly height: number };

export type Charts = {
  /** @throws Error without any of the chart's words, when it could not be drawn */
  draw(chart: Chart, use: Use): Promise<Drawn>;
  /** Ends the thread; who still waits is refused. The next chart would start another. */
  close(): Promise<void>;
};

type Answer =
  | { readonly png: Uint8Array; readonly width: number; readonly height: number }
  | { readonly failed: string };

/** A chart takes some 30 ms; one that takes longer than this is none of ours. */
const PATIENCE_MS = 20_000;
const IDLE_MS = 30_000;
const MEMORY_MB = 256;
/** So little that each chart has the native memory of those before it let go: 600 charts end at 180 MB against 550 MB. */
const YOUNG_MB = 2;

type Deps = {
  /** After how long without a chart the thread ends; in ms. */
  readonly idleMs?: number;
  /** Starts the thread that draws. */
  readonly start?: () => Worker;
};

/**
 * Draws charts in a thread of its own, one after another, so that many of them hold up nobody's reply. The thread starts with the first
 * chart and ends when there was none for `idleMs`: neither a start of the program nor its rest pays for what it loads.
 */
export function createCharts({ idleMs = IDLE_MS, start = startThread }: Deps = {}): Charts {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closings = 0;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  function begin(): Worker {
    const started = start();
    // Why it ended is its own matter: whoever waits for it hears that it did.
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  async function drawNext(chart: Chart, use: Use): Promise<Drawn> {
    clearTimeout(idle);
    worker ??= begin();
    const drawing = worker;
    drawing.ref();
    const answer = await ask(drawing, { chart, use });
    if (answer === 'late') await end();
    else if (worker === drawing) {
      drawing.unref();
      idle = setTimeout(() => void end(), idleMs).unref();
    }
    if (typeof answer === 'string') throw new Error(`a chart was not drawn: ${answer}`);
    if ('failed' in answer) throw new Error(`a chart was not drawn: ${answer.failed}`);
    const { png, width, height } = answer;
    return { png: Buffer.from(png.buffer, png.byteOffset, png.byteLength), width, height };
  }

  return {
    draw(chart, use) {
      const asked = closings;
      const drawn = last.then(() => {
        if (asked !== closings) throw new Error('a chart was not drawn: closed');
        return drawNext(chart, use);
      });
      last = drawn.catch(() => {});
      return drawn;
    },
    close() {
      closings += 1;
      return end();
    },
  };
}

function startThread(): Worker {
  return new Worker(new URL('./chart-thread.ts', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

/** One chart's answer, or why there is none. */
function ask(worker: Worker, task: { chart: Chart; use: Use }): Promise<Answer | 'late' | 'ended'> {
  return new Promise((resolve) => {
    worker.postMessage(task);
    const patience = setTimeout(() => settle('late'), PATIENCE_MS);
    const settle = (answer: Answer | 'late' | 'ended') => {
      clearTimeout(patience);
      worker.off('message', settle).off('exit', ended);
      resolve(answer);
    };
    const ended = () => settle('ended');
    worker.on('message', settle).on('exit', ended);
  });
}
