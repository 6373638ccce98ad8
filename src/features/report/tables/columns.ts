import type { XlsxColumn } from '#documents/xlsx.ts';
import type { ReportWords } from '../paper/words.ts';

const DECIMALS = 2;

/** The columns of the recap's sheets. */
export function createColumns({ say }: ReportWords) {
  return {
    text: (key: string, width: number): XlsxColumn => ({ header: say(key), width, type: 'text' }),
    whole: (key: string, width = 12): XlsxColumn => ({ header: say(key), width, type: 'number' }),
    /** With two decimals. */
    mean: (key: string): XlsxColumn => ({ header: say(key), width: 14, type: 'number', decimals: DECIMALS }),
  };
}

export type Columns = ReturnType<typeof createColumns>;
