import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import {
  type GroupAssigned,
  type GroupRemoved,
  type GroupRenamed,
  type GroupsAsked,
  type GroupsSpread,
  readGroupNames,
} from '#aggregates/workshop/groups/groups.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { GroupsAnswer } from './reading.ts';
import { groupView, homeView, noneView, personView } from './views.ts';

const SEE = 'groups.see';
const READ = 'groups-read';
const FORM = 'groups.form';

type Args = Readonly<Record<string, string>>;

/**
 * The kelompok of a workshop on its organizer's desk: made by typing their names, filled by dealing people out or one by one. Everything about people is
 * granted by the workshop at the moment of asking; every act is checked there.
 */
export function createGroups(deps: { runs: Runs; desk: Desk }): Feature {
  const { runs, desk } = deps;
  const titleOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code))?.card.title ?? code;

  function see(turn: Turn, code: string, ask: GroupsAnswer['ask'], args: Args = {}): void {
    desk.ask(turn, code, SEE, { ...args, ask });
  }

  /** An act, and what is shown when it is done. */
  function does<D extends { by: number }>(
    turn: Turn,
    code: string,
    type: string,
    data: Omit<D, 'by' | 'next'>,
    args: Args,
  ): void {
    turn.tell(workshopId(code), type, { by: turn.person, ...data, next: { what: SEE, args } });
  }

  function spread(turn: Turn, code: string, anew: boolean): void {
    does<GroupsSpread>(turn, code, 'groups-spread', anew ? { anew: true } : {}, { ask: 'home', news: 'spread' });
  }

  function sure(turn: Turn, code: string, question: string, yes: { key: string; data: string }): void {
    runs.confirm(
      turn,
      [{ key: question }],
      { label: { key: yes.key }, data: `gr.${code}.${yes.data}`, style: 'danger' },
      { label: { key: 'btn-not-now' }, data: `gr.${code}` },
    );
  }

  const taps: Readonly<Record<string, DeskTap>> = {
    n: (turn, code) => desk.ask(turn, code, FORM, { form: 'groups-new', subject: code }),
    g: (turn, code, [id = '', page = '0']) => see(turn, code, 'group', { id, page }),
    u: (turn, code, [page = '0']) => see(turn, code, 'none', { page }),
    p: (turn, code, [id = '']) => see(turn, code, 'person', { id }),
    r: (turn, code, [id = '']) => desk.ask(turn, code, FORM, { form: 'groups-name', subject: `${code}.${id}` }),
    s: (turn, code) => spread(turn, code, false),
    S: (turn, code) => sure(turn, code, 'group-anew-sure', { key: 'btn-spread-yes', data: 'Y' }),
    Y: (turn, code) => spread(turn, code, true),
    x: (turn, code, [id = '']) =>
      sure(turn, code, 'group-remove-sure', { key: 'btn-remove-group-yes', data: `X.${id}` }),
    X: (turn, code, [id = '']) =>
      does<GroupRemoved>(turn, code, 'groups-remove', { group: id }, { ask: 'home', news: 'removed', id }),
    P(turn, code, [to = '', id = '']) {
      const asked = { group: to === '0' ? null : to, registrations: [id] };
      does<GroupAssigned>(turn, code, 'groups-assign', asked, { ask: 'person', news: 'assigned', id });
    },
  };

  function show(turn: Turn, answer: GroupsAnswer): void {
    switch (answer.ask) {
      case 'home':
        return turn.show(homeView(answer, titleOf(turn, answer.code)));
      case 'group':
        return turn.show(groupView(answer));
      case 'none':
        return turn.show(noneView(answer));
      case 'person':
        return turn.show(personView(answer));
    }
  }

  const recap = (turn: Turn, { subject }: { subject: string }) => ({
    key: 'group-recap',
    args: { title: titleOf(turn, codeOf(subject)) },
  });

  return {
    taps: { gr: desk.taps((turn, code) => see(turn, code, 'home'), taps) },
    desk: {
      [SEE]: (turn: Turn, { workshop, args }: DeskGranted) => turn.work('groups', { ...args, code: workshop }, READ),
      [FORM](turn: Turn, { args: { form = '', subject = '' } }: DeskGranted) {
        runs.drop(turn, form, subject);
        runs.open(turn, form, { subject });
      },
    },
    inbound: { [READ]: show },
    forms: {
      'groups-new': {
        atOnce: true,
        needs: ['names'],
        recap,
        submit(turn, { subject }, { names: text }) {
          const names = readGroupNames(String(text));
          const args = { ask: 'home', news: 'added', names: names.join('\n') };
          does<GroupsAsked>(turn, subject, 'groups-add', { names }, args);
        },
      },
      'groups-name': {
        atOnce: true,
        needs: ['name'],
        recap,
        submit(turn, { subject }, { name: text }) {
          const [name, group] = [String(text), subject.split('.')[1] ?? ''];
          const args = { ask: 'group', news: 'renamed', id: group, names: name };
          does<GroupRenamed>(turn, codeOf(subject), 'groups-rename', { group, name }, args);
        },
      },
    },
  };
}

function codeOf(subject: string): string {
  return subject.split('.')[0] ?? '';
}
