import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Attaching, Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { itemsOf } from '#forms/kinds/files.ts';
import { type Evidence, type Proof, proofOf } from '#proposals/material.ts';
import { look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { headOf, type Reader } from './reader.ts';
import { aboutSection, readAbout } from './subject.ts';

const FORM = 'evidence';
/** Pieces of evidence in one card. */
const PAGE = 8;
/** Characters of a name on a button, besides its number. */
const LABEL = 19;

const WHAT = {
  document: 'proposal-evidence-document',
  photo: 'proposal-evidence-image',
  video: 'proposal-evidence-video',
  audio: 'proposal-evidence-audio',
} as const;

/** What proves a section: photos, files and links, kept by Telegram's file id; listed, shown again, taken away. */
export function createEvidence(deps: {
  runs: Runs;
  reader: Reader;
  plain: (lang: Turn['lang'], say: Say) => string;
}): Part {
  const { runs, reader } = deps;

  function nameOf(turn: Turn, proposal: string, section: string): string {
    const own = ownProposals(turn)[proposal];
    const found = own && reader.edition({ about: own }).sections.find(({ id }) => id === section);
    return headOf(found?.name ?? '');
  }

  /** The evidence of a section, or of all; the numbers are those of this list. */
  function show(turn: Turn, seen: Seen): void {
    const { proposal } = seen;
    const section = reader.section(seen, seen.args.section);
    const all = seen.evidence.filter((one) => !section || one.section === section.id);
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    const page = Math.min(Number(seen.args.page) || 0, pages - 1);
    const rows = all.slice(page * PAGE, (page + 1) * PAGE);
    const title: Line = section
      ? { key: 'proposal-evidence', args: { name: headOf(section.name) } }
      : { key: 'proposal-evidence-all' };
    const lines: Line[] = [
      ...(seen.args.removed ? [{ key: 'proposal-evidence-removed' }] : []),
      ...(all.length === 0 ? [{ key: 'proposal-evidence-none' }] : [title]),
      ...rows.map((one, i) => evidenceLine(one, page * PAGE + i + 1)),
    ];
    const of = section ? `.${section.id}` : '.';
    const to = (key: string, data: string): Button => ({ label: { key }, data });
    const items = rows.map((one, i): Button => {
      const label = { key: 'btn-evidence-item', args: { number: page * PAGE + i + 1, name: one.name.slice(0, LABEL) } };
      return { label, data: `pr.bs.${proposal}.${one.id}` };
    });
    const turning = [
      ...(page > 0 ? [to('btn-newer', `pr.b.${proposal}${of}.${page - 1}`)] : []),
      ...(page < pages - 1 ? [to('btn-older', `pr.b.${proposal}${of}.${page + 1}`)] : []),
    ];
    const ways = section
      ? [
          to('btn-add-evidence', `pr.ba.${proposal}.${section.id}`),
          to('btn-open-section', `pr.s.${proposal}.${section.id}`),
        ]
      : [to('btn-map', `pr.m.${proposal}`)];
    turn.show(card(lines, [...inPairs(items), ...(turning.length > 0 ? [turning] : []), ways]));
  }

  function evidenceLine(one: Evidence, number: number): Line {
    const { name } = one;
    if ('link' in one) return { key: 'proposal-evidence-link', args: { number, name, link: one.link } };
    return { key: 'proposal-evidence-line', args: { number, name, what: kindOf(one) } };
  }

  /** The file itself, or the link, and what can be done with it. */
  function showOne(turn: Turn, seen: Seen): void {
    const one = seen.evidence.find(({ id }) => id === seen.args.id);
    if (!one) return turn.toast({ key: 'account-button-old' });
    if ('file' in one) {
      const { media, fileId } = one.file;
      turn.notify({ lines: [one.name], media: { kind: media, fileId } });
    }
    const { proposal } = seen;
    const section = nameOf(turn, proposal, one.section);
    const lines: Line[] = [{ key: 'proposal-evidence-of', args: { section, name: one.name } }];
    const remove: Button = {
      label: { key: 'btn-remove-evidence' },
      data: `pr.bx.${proposal}.${one.section}.${one.id}`,
      style: 'danger',
    };
    const back: Button = { label: { key: 'btn-evidence' }, data: `pr.b.${proposal}.${one.section}` };
    turn.show(card('link' in one ? [...lines, one.link] : lines, [[remove, back]]));
  }

  function add(turn: Turn, id: string, section: string): void {
    if (!(id in ownProposals(turn))) return turn.toast({ key: 'proposal-unknown' });
    const subject = aboutSection(id, section);
    // What an earlier sending has collected is in the proposal already.
    runs.drop(turn, FORM, subject);
    const before: Line[] = [{ key: 'proposal-evidence-adding', args: { name: nameOf(turn, id, section) } }];
    runs.open(turn, FORM, { subject, before });
  }

  const handler: FormHandler = {
    atOnce: true,
    needs: ['items'],
    recap(turn, run) {
      const { proposal, section } = readAbout(run.subject);
      return { key: 'proposal-evidence-recap', args: { name: nameOf(turn, proposal, section) } };
    },
    /** Kept by the proposal as soon as it comes, however the sending ends. */
    collected(turn, run, partial, before) {
      const { proposal, section } = readAbout(run.subject);
      for (const item of itemsOf(partial).slice(itemsOf(before).length)) {
        // A photo has no name; the draft is Indonesian, whatever its author reads.
        const name = item.name || deps.plain('id', kindOf(item));
        const data: Omit<Attaching, 'by'> = { evidence: { ...item, name, section } };
        tellProposal(turn, proposal, 'attach', data, { what: 'attached', args: { section, proof: proofOf(item) } });
      }
    },
    submit(turn, run) {
      const { proposal, section } = readAbout(run.subject);
      look(turn, proposal, 'evidence', { section });
    },
  };

  return {
    taps: {
      b: (turn, [id = '', section = '', page = '0']) => void look(turn, id, 'evidence', { section, page }),
      bs: (turn, [id = '', one = '']) => void look(turn, id, 'evidence-one', { id: one }),
      ba: (turn, [id = '', section = '']) => add(turn, id, section),
      bx(turn, [id = '', section = '', one = '']) {
        turn.clearButtons();
        tellProposal(turn, id, 'detach', { id: one }, { what: 'evidence', args: { section, removed: 'yes' } });
      },
    },
    seen: {
      evidence: show,
      'evidence-one': showOne,
      /** Silent, unless the proposal could not take it. */
      attached(turn, seen) {
        const { section, proof } = seen.args;
        const taken = seen.evidence.some((one) => one.section === section && proofOf(one) === proof);
        if (!taken) runs.inform(turn, [{ key: 'proposal-evidence-full' }], TO_MENU);
      },
    },
    forms: { [FORM]: handler },
  };
}

function kindOf(proof: Proof): Say {
  const media = 'link' in proof ? 'document' : proof.file.media;
  return { key: WHAT[media] };
}
