import { card } from '#aggregates/account/turn.ts';
import type { Button, Line, View } from '#core/view.ts';
import { goneView, toFile } from './preview-view.ts';

const UNREADABLE: Readonly<Record<string, string>> = {
  kind: 'agendafile-unreadable-kind',
  password: 'preview-unreadable-password',
  size: 'agendafile-unreadable-size',
  broken: 'preview-unreadable-broken',
  gone: 'preview-unreadable-gone',
  'no-header': 'agendafile-unreadable-no-header',
  nothing: 'agendafile-unreadable-nothing',
  'too-many': 'agendafile-unreadable-too-many',
};
/** Why an act was not done. What is not named here is over. */
const UNDONE: Readonly<Record<string, string>> = {
  full: 'agendafile-undone-full',
  draft: 'agendafile-undone-draft',
};

/** Where agendas are uploaded and downloaded. */
export function fileHomeView(code: string, title: string, sessions: number): View {
  const to = (key: string, part: string, style?: Button['style']): Button => ({
    label: { key },
    data: `af.${code}.${part}`,
    ...(style ? { style } : {}),
  });
  const lines: Line[] = [
    { key: 'agendafile-home', args: { title } },
    sessions > 0 ? { key: 'agendafile-home-again', args: { sessions } } : { key: 'agendafile-home-first' },
    { key: 'agendafile-home-preview' },
  ];
  return card(lines, [
    [to('btn-agendafile-upload', 'u', 'primary')],
    [to('btn-agendafile-template', 't'), ...(sessions > 0 ? [to('btn-agendafile-export', 'x')] : [])],
    [backToAgenda(code)],
  ]);
}

/** What became of a preview, or of an import that was to be taken back. */
export function importedView(code: string, args: Readonly<Record<string, string>>): View {
  const { act, id = '', undone, left = '0' } = args;
  const back = [backToAgenda(code)];
  if (undone !== undefined) {
    const key = UNDONE[undone];
    return key === undefined ? goneView(code) : card([{ key }], [toFile(code), back]);
  }
  if (act === 'sessions-import-drop') return card([{ key: 'preview-dropped' }], [back]);
  if (act === 'sessions-import-undo') {
    const kept: Line[] = left === '0' ? [] : [{ key: 'agendafile-undone-left', args: { left: Number(left) } }];
    return card([{ key: 'agendafile-taken-back' }, ...kept], [back]);
  }
  const undo: Button = { label: { key: 'btn-undo-import' }, data: `af.${code}.z.${id}` };
  return card([{ key: 'agendafile-applied' }, { key: 'agendafile-applied-next' }], [back, [undo]]);
}

/** Why a file could not be taken. */
export function unreadableView(code: string, why: string): View {
  const again: Button = { label: { key: 'btn-import-again' }, data: `af.${code}.u` };
  const template: Button = { label: { key: 'btn-agendafile-template' }, data: `af.${code}.t` };
  return card([{ key: UNREADABLE[why] ?? 'preview-unreadable-broken' }], [[again, template], [backToAgenda(code)]]);
}

function backToAgenda(code: string): Button {
  return { label: { key: 'btn-agenda-back' }, data: `ag.${code}` };
}
