import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { AgendaImportAnswered, AgendaImportAsked } from '#aggregates/workshop/agenda/import/importing.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { FileValue } from '#forms/types.ts';
import { fileHomeView, importedView, unreadableView } from './file-views.ts';
import type { AgendaFileRead } from './import-file.ts';
import { type PreviewRead, previewView } from './preview-view.ts';

/** The form that asks for the file; what reads it, and the event that brings what was read. */
const FORM = 'sessions-file';
const READ = 'sessions-file-read';
/** The same for the preview that waits. */
const PENDING = 'sessions-pending';
const SHOWN = 'sessions-pending-read';

const SEE = 'agenda-file.see';
const PREVIEW = 'agenda-file.preview';
const DONE = 'agenda-file.done';
/** What the buttons of a preview do, and that of a finished import. */
const ACTS: Readonly<Record<string, string>> = {
  y: 'sessions-import-apply',
  n: 'sessions-import-drop',
  z: 'sessions-import-undo',
};
/** What can be downloaded, by its maker. */
const FILES: Readonly<Record<string, string>> = { t: 'sessions-template', x: 'sessions-export' };

/** An agenda that comes from a file and goes into one. Whether somebody may is answered by the workshop, each time. */
export function createAgendaFile(deps: { runs: Runs; desk: Desk }): Feature {
  const { runs, desk } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));

  function preview(turn: Turn, code: string, args: Readonly<Record<string, string>>): void {
    turn.work(PENDING, { ...args, code }, SHOWN);
  }

  return {
    taps: {
      af(turn, [typed = '', part = '', id = '', page = '0']) {
        const code = readCode(typed);
        if (code === null || !workshopOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
        const act = ACTS[part];
        if (act) {
          const asked: AgendaImportAnswered = { by: turn.person, id, next: { what: DONE, args: { act, id } } };
          return turn.tell(workshopId(code), act, asked);
        }
        if (part === 'p') return desk.ask(turn, code, PREVIEW, { id, page });
        desk.ask(turn, code, SEE, { part });
      },
    },
    desk: {
      [SEE](turn: Turn, { workshop: code, args, now }: DeskGranted) {
        const { part = '' } = args;
        if (part === 'u') {
          runs.drop(turn, FORM, code);
          return runs.open(turn, FORM, { subject: code });
        }
        const make = FILES[part];
        const { title } = now.card;
        if (make)
          return turn.notify({
            lines: [{ key: part === 't' ? 'agendafile-template' : 'agendafile-export', args: { title } }],
            document: { make, args: { code } },
          });
        const agenda = turn.reading.view<AgendaView>(`agenda:${code}`);
        turn.show(fileHomeView(code, title, agenda?.sessions.length ?? 0));
      },
      [PREVIEW]: (turn: Turn, { workshop: code, args }: DeskGranted) => preview(turn, code, args),
      [DONE](turn: Turn, { workshop: code, args }: DeskGranted) {
        // The agenda is another by now: the same file, compared with that.
        if (args.undone === 'stale') return preview(turn, code, { id: args.id ?? '', stale: '1' });
        turn.show(importedView(code, args));
      },
    },
    inbound: {
      [READ](turn: Turn, { code, read }: AgendaFileRead) {
        if ('unreadable' in read) return turn.show(unreadableView(code, read.unreadable));
        const asked: AgendaImportAsked = { by: turn.person, file: read, next: { what: PREVIEW, args: {} } };
        turn.tell(workshopId(code), 'sessions-import', asked);
      },
      [SHOWN](turn: Turn, read: PreviewRead) {
        const zone = workshopOf(turn, read.code)?.card.zone;
        if (zone !== undefined) turn.show(previewView(read, zone));
      },
    },
    forms: {
      [FORM]: {
        atOnce: true,
        needs: ['file'],
        recap: (turn, { subject }) => ({
          key: 'agendafile-recap',
          args: { title: workshopOf(turn, subject)?.card.title ?? subject },
        }),
        submit(turn, { subject: code }, { file }) {
          const workshop = workshopOf(turn, code);
          if (!workshop) return;
          const { start, end, time, zone } = workshop.card;
          turn.show(card([{ key: 'agendafile-reading' }]));
          turn.work('sessions-file', { code, file: (file as FileValue).fileId, start, end, time, zone }, READ);
        },
      },
    },
  };
}
