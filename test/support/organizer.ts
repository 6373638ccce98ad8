import type { Control } from '#rehearsal/control/types.ts';
import { heardIn } from './heard.ts';
import { type Answer, createRespondent } from './respondent.ts';
import { FORMS } from './roster.ts';
import { readSheet } from './sheet.ts';

/** Whom tests name in ORGANIZER_IDS. */
export const ORGANIZER = 900;

/** An organizer makes a workshop through the chat, and gives its code. */
export async function makeWorkshop(control: Control, more: Readonly<Record<string, Answer>> = {}): Promise<string> {
  const organizer = createRespondent({
    control,
    id: ORGANIZER,
    name: 'Panitia',
    forms: FORMS.filter((form) => form.id === 'workshop'),
    plan: {
      answers: {
        title: 'Workshop Inovasi Pelayanan Publik',
        start: '11 November 2027',
        end: '12 November 2027',
        time: '08.00',
        mode: { tap: 'hall' },
        place: 'Aula BPSDM Provinsi Jambi',
        province: 'Jambi',
        jp: '20',
        seats: '500',
        organizer: 'BPSDM Provinsi Jambi',
        ...more,
      },
      proposals: 'own',
      taps: ['n'],
      isDone: (heard) => heard.buttons.some((b) => b.data.startsWith('w.')),
    },
  });
  await organizer.begin({ type: 'text', text: '/workshop' });
  await organizer.done;
  const button = organizer
    .heard()
    .at(-1)
    ?.buttons.find((b) => b.data.startsWith('w.'));
  return (button?.data ?? '').slice(2);
}

/** The organizer's list of participants, fetched from their chat and opened again: the rows below the header. */
export async function fetchList(control: Control, code: string): Promise<{ header: string[]; rows: string[][] }> {
  const bytes = await fetchListFile(control, code);
  const [header = [], ...rows] = readSheet(bytes);
  return { header, rows };
}

/** The same as a file. */
export async function fetchListFile(control: Control, code: string): Promise<Buffer> {
  const files = () => control.chat(ORGANIZER).messages.filter((m) => m.document !== undefined);
  const before = files().length;
  const came = new Promise<void>((resolve) => {
    const end = control.onEvent(({ chat }) => {
      if (chat !== ORGANIZER || files().length === before) return;
      end();
      resolve();
    });
  });
  const last = heardIn(control.chat(ORGANIZER)).at(-1);
  control.do({
    person: ORGANIZER,
    action: { type: 'tap', message_id: last?.id ?? 1, data: `p.${code}.x`, forged: true },
  });
  await came;
  const document = files().at(-1)?.document as { file_id: string } | undefined;
  return Buffer.from(control.file(document?.file_id ?? '')?.bytes ?? []);
}
