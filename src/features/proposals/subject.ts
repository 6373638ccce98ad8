import { readSitting, type Sitting, sittingKey } from '#proposals/session.ts';

/** The form of every sitting; its fields are the whole bank, of which a sitting asks some. */
export const FORM = 'proposal';

/** What a run of the form is about: `<proposal>.<edition>.<sitting>`. */
export function subjectOf(proposal: string, edition: string, sitting: Sitting): string {
  return `${proposal}.${edition}.${sittingKey(sitting)}`;
}

export function readSubject(subject: string): { proposal: string; edition: string; sitting: Sitting } {
  const [proposal = '', edition = '', sitting = ''] = subject.split('.');
  return { proposal, edition, sitting: readSitting(sitting) };
}

/** What a run about one section is about: `<proposal>.<section>`; without a section, about the whole. */
export function aboutSection(proposal: string, section: string): string {
  return `${proposal}.${section}`;
}

export function readAbout(subject: string): { proposal: string; section: string } {
  const [proposal = '', section = ''] = subject.split('.');
  return { proposal, section };
}
