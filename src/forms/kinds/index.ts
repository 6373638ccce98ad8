import type { z } from 'zod';
import type { Kind } from '../types.ts';
import { type AgencyField, agencyField, agencyKind } from './agency.ts';
import { type ButtonsField, buttonsField, buttonsKind } from './buttons.ts';
import { type ChoiceField, choiceField, choiceKind } from './choice.ts';
import { type ChoicesField, choicesField, choicesKind } from './choices.ts';
import { type ConfirmField, confirmField, confirmKind } from './confirm.ts';
import { type DateField, dateField, dateKind } from './date.ts';
import { type FileField, fileField, fileKind } from './file.ts';
import { type FilesField, filesField, filesKind } from './files.ts';
import { type LongTextField, longTextField, longTextKind } from './long-text.ts';
import { type MessageField, messageField, messageKind } from './message.ts';
import { type NameField, nameField, nameKind } from './name.ts';
import { type NipField, nipField, nipKind } from './nip.ts';
import { type NumberField, numberField, numberKind } from './number.ts';
import { type PhoneField, phoneField, phoneKind } from './phone.ts';
import { type RatingField, ratingField, ratingKind } from './rating.ts';
import { type TextField, textField, textKind } from './text.ts';
import { type TimeField, timeField, timeKind } from './time.ts';

/** A field of any kind, as a form on disk gives it after checking. */
export type Field =
  | AgencyField
  | ButtonsField
  | ChoiceField
  | ChoicesField
  | ConfirmField
  | DateField
  | FileField
  | FilesField
  | LongTextField
  | MessageField
  | NameField
  | NipField
  | NumberField
  | PhoneField
  | RatingField
  | TextField
  | TimeField;

type Registry = {
  [K in Field['kind']]: { schema: z.ZodType<Extract<Field, { kind: K }>>; kind: Kind<Extract<Field, { kind: K }>> };
};

/** Every kind of answer by its name in a form: what a field of it may say, and its three functions. */
export const KINDS: Registry = {
  text: { schema: textField, kind: textKind },
  'long-text': { schema: longTextField, kind: longTextKind },
  number: { schema: numberField, kind: numberKind },
  date: { schema: dateField, kind: dateKind },
  time: { schema: timeField, kind: timeKind },
  choice: { schema: choiceField, kind: choiceKind },
  choices: { schema: choicesField, kind: choicesKind },
  rating: { schema: ratingField, kind: ratingKind },
  name: { schema: nameField, kind: nameKind },
  nip: { schema: nipField, kind: nipKind },
  agency: { schema: agencyField, kind: agencyKind },
  phone: { schema: phoneField, kind: phoneKind },
  file: { schema: fileField, kind: fileKind },
  files: { schema: filesField, kind: filesKind },
  confirm: { schema: confirmField, kind: confirmKind },
  message: { schema: messageField, kind: messageKind },
  buttons: { schema: buttonsField, kind: buttonsKind },
};

/** The kind of a field, for calling with that same field. */
export function kindFor(field: Field): Kind<Field> {
  return KINDS[field.kind].kind as unknown as Kind<Field>;
}
