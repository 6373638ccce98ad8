import type { WorkshopSettings } from '../workshop/state.ts';
import type { RegistrationState } from './state.ts';

/** The parts of the certificate's data that a workshop can ask for; each is a field of the form `certificate`. */
export const CERTIFICATE_PARTS = ['nip', 'rank', 'unit', 'region'] as const;

/** What can still be missing of a registration: the name as confirmed for printing, a part of the certificate's data, the letter. */
export type Lack = 'name' | (typeof CERTIFICATE_PARTS)[number] | 'letter';

/** What a workshop asks for and this registration does not have. */
export function lacking(
  settings: WorkshopSettings,
  { certificate = {}, letter }: Partial<Pick<RegistrationState, 'certificate' | 'letter'>>,
): Lack[] {
  const parts = CERTIFICATE_PARTS.filter((part) => settings.certificate[part] && certificate[part] === undefined);
  return [
    ...(certificate.name === undefined ? (['name'] as const) : []),
    ...parts,
    ...(settings.assignmentLetter === 'upload' && letter === undefined ? (['letter'] as const) : []),
  ];
}
