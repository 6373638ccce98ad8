import type { SessionDraft } from '../agenda.ts';

/** A row of an agenda's file as it was read: kelompok still by the names that stand there. */
export type FileRow = {
  readonly row: number;
  /** Where the workbook has several with an agenda. */
  readonly sheet?: string;
  readonly draft: Omit<SessionDraft, 'groups'> & { readonly groups: readonly string[] };
  /** What was read as several kelompok, as it stands there: to the workshop it may be the name of one. */
  readonly groupsText?: string;
};

/** What of a session a file can leave out, because it has no column for it. */
export type Optional = 'speaker' | 'moderator' | 'place' | 'link' | 'jp' | 'groups';

/**
 * What is said of a row: it was refused, or left out because it is none of the agenda, or taken with a remark. `what` names the reason; days in `args`
 * are `YYYY-MM-DD` and times `HH:MM`.
 */
export type FileRemark = {
  readonly row: number;
  /** The last row that it is about, where there are several. */
  readonly to?: number;
  readonly sheet?: string;
  readonly what: string;
  readonly verdict: 'refused' | 'ignored' | 'taken';
  readonly args?: Readonly<Record<string, string>>;
  /** The title of a refused row, so that what is there by this name is not taken for given up. */
  readonly title?: string;
  readonly day?: string;
};

/** An agenda as a file has it. */
export type AgendaFile = {
  readonly rows: readonly FileRow[];
  readonly remarks: readonly FileRemark[];
  /** What it has a column for. */
  readonly columns: readonly Optional[];
};
