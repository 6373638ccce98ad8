import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Section } from '#proposals/definition.ts';
import { sittingKey } from '#proposals/session.ts';
import { look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { tellText } from './plain-text.ts';
import { headOf, type Reader, shortName } from './reader.ts';
import { aboutSection, readAbout } from './subject.ts';

/** The form whose answer becomes a section. */
const FORM = 'section-text';

/**
 * A section as a whole: sent as plain text and taken back edited, or pasted from what was written before. The answers stay beside it, and it
 * gives way to them again when its author wants that.
 */
export function createEditing(deps: { runs: Runs; reader: Reader }): Part {
  const { runs, reader } = deps;

  function sectionOf(turn: Turn, id: string, section: string): Section | undefined {
    const own = ownProposals(turn)[id];
    return own && reader.edition({ about: own }).sections.find((one) => one.id === section);
  }

  /** The text as it stands, to be copied, and the question for the new one. */
  function edit(turn: Turn, seen: Seen): void {
    const section = reader.section(seen, seen.args.section);
    if (!section) return turn.toast({ key: 'account-button-old' });
    if (reader.state(seen, section.id).words === 0) return paste(turn, seen.proposal, section.id);
    tellText(turn, seen.text);
    ask(turn, seen.proposal, section, 'proposal-edit-how');
  }

  function paste(turn: Turn, id: string, section: string): void {
    const found = sectionOf(turn, id, section);
    if (!found) return turn.toast({ key: 'proposal-unknown' });
    ask(turn, id, found, 'proposal-paste-how');
  }

  function ask(turn: Turn, id: string, section: Section, how: string): void {
    const before: Line[] = [{ key: how, args: { name: headOf(section.name) } }, ''];
    runs.open(turn, FORM, { subject: aboutSection(id, section.id), before });
  }

  /** Which section is a text for? */
  function choose(turn: Turn, seen: Seen): void {
    const { proposal } = seen;
    const buttons = reader.edition(seen).sections.map((section, i): Button => {
      const label = { key: 'btn-section', args: { number: i + 1, name: shortName(section.name) } };
      return { label, data: `pr.t.${proposal}.${section.id}` };
    });
    const back: Button = { label: { key: 'btn-proposal-more' }, data: `pr.u.${proposal}` };
    turn.show(card([{ key: 'proposal-paste-which' }], [...inPairs(buttons), [back]]));
  }

  const handler: FormHandler = {
    atOnce: true,
    shownLater: true,
    needs: ['text'],
    recap(turn, run) {
      const { proposal, section } = readAbout(run.subject);
      return { key: 'proposal-text-recap', args: { name: headOf(sectionOf(turn, proposal, section)?.name ?? '') } };
    },
    /** Words are counted against the limit of the section, where it has one. */
    news(turn, run, news) {
      const { proposal, section } = readAbout(run.subject);
      const max = sectionOf(turn, proposal, section)?.maxWords;
      const words = news.args?.words;
      if (news.key !== 'kind-long-text-kept' || !max || typeof words !== 'number') return [news];
      return [{ key: words > max ? 'proposal-text-over' : 'proposal-text-kept', args: { words, max } }];
    },
    submit(turn, run, { text }) {
      const { proposal, section } = readAbout(run.subject);
      const show = { what: 'finished', args: { sitting: sittingKey({ what: 'section', section }), section } };
      tellProposal(turn, proposal, 'write', { section, text: String(text) }, show);
    },
  };

  return {
    taps: {
      e: (turn, [id = '', section = '']) => void look(turn, id, 'edit', { section }),
      t(turn, [id = '', section]) {
        if (section === undefined) look(turn, id, 'paste-which');
        else paste(turn, id, section);
      },
      eb(turn, [id = '', section = '']) {
        turn.clearButtons();
        tellProposal(turn, id, 'write', { section, text: null }, { what: 'section', args: { section } });
      },
    },
    seen: { edit, 'paste-which': choose },
    forms: { [FORM]: handler },
  };
}
