import type { Method } from '#rehearsal/methods/call.ts';
import { callbackMethods } from '#rehearsal/methods/callbacks.ts';
import { chatMethods } from '#rehearsal/methods/chats.ts';
import { commandMethods } from '#rehearsal/methods/commands.ts';
import { deleteMethods } from '#rehearsal/methods/deletes.ts';
import { draftMethods } from '#rehearsal/methods/drafts.ts';
import { editMethods } from '#rehearsal/methods/edits.ts';
import { fileMethods } from '#rehearsal/methods/files.ts';
import { mediaMethods } from '#rehearsal/methods/media.ts';
import { messageMethods } from '#rehearsal/methods/messages.ts';
import { profileMethods } from '#rehearsal/methods/profile.ts';
import { updateMethods } from '#rehearsal/methods/updates.ts';

/** Every method this server knows, by its name in small letters: the Bot API does not mind capitals. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...messageMethods,
    ...editMethods,
    ...deleteMethods,
    ...mediaMethods,
    ...draftMethods,
    ...callbackMethods,
    ...chatMethods,
    ...commandMethods,
    ...profileMethods,
    ...fileMethods,
    ...updateMethods,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);
