/** Somebody who takes part in the rehearsal. Ids and phone numbers are made up and look it. */
export type CastMember = {
  readonly id: number;
  readonly first_name: string;
  readonly last_name?: string;
  readonly phone: string;
  readonly role: 'organizer' | 'participant';
};

/** Who plays when nobody else is named: one organizer and two participants. */
export const DEFAULT_CAST: readonly CastMember[] = [
  { id: 7000001, first_name: 'Ratna', last_name: 'Panitia', phone: '0812-0000-0001', role: 'organizer' },
  { id: 7000002, first_name: 'Siti', last_name: 'Aminah', phone: '0812-0000-0002', role: 'participant' },
  { id: 7000003, first_name: 'Budi', last_name: 'Hartono', phone: '0812-0000-0003', role: 'participant' },
];
