import { type Stage, say } from '#rehearsal/control/stage.ts';
import { type Action, ControlError, type Done } from '#rehearsal/control/types.ts';
import { captioned } from '#rehearsal/control/words.ts';
import { mediaFields } from '#rehearsal/files/media-object.ts';
import { type NewFile, storeFile } from '#rehearsal/files/store-file.ts';

const DEFAULT_NAMES: Readonly<Record<string, string>> = {
  document: 'dokumen.pdf',
  photo: 'foto.jpg',
  video: 'video.mp4',
  audio: 'audio.mp3',
  voice: 'suara.oga',
  animation: 'animasi.mp4',
  sticker: 'stiker.webp',
};
const MEDIA = ['document', 'photo', 'video', 'audio', 'voice'];

/** Shares a contact: one's own, as the contact button does, or somebody else's. */
export function doContact(stage: Stage, action: Extract<Action, { type: 'contact' }>): Done {
  const { person, world } = stage;
  if (action.own === true) {
    const { phone, first_name, last_name, id } = person;
    return say(stage, {
      contact: { phone_number: phone, first_name, ...(last_name !== undefined && { last_name }), user_id: id },
    });
  }
  const { phone, first_name } = action;
  if (!phone || !first_name) throw new ControlError('a contact needs phone and first_name');
  const owner = [...world.state.people.values()].find((it) => it.phone === phone);
  return say(stage, { contact: { phone_number: phone, first_name, ...(owner && { user_id: owner.id }) } });
}

/** Sends a file, alone or as part of an album. */
export function doFile(stage: Stage, action: Extract<Action, { type: 'file' }>): Done {
  const { media } = action;
  if (!MEDIA.includes(media)) throw new ControlError(`no such media: ${media}`);
  return sendFile(
    stage,
    {
      kind: media,
      name: action.name ?? DEFAULT_NAMES[media] ?? 'file',
      mime: action.mime ?? '',
      bytes: Buffer.from(action.content_base64 ?? 'dHVudHVu', 'base64'),
    },
    {
      ...(action.album !== undefined && { media_group_id: action.album }),
      ...captioned(action.caption, action.caption_entities),
    },
  );
}

/** Sends something that a questionnaire does not ask for. */
export function doThing(stage: Stage, type: 'sticker' | 'location' | 'poll' | 'dice' | 'animation'): Done {
  switch (type) {
    case 'sticker':
    case 'animation':
      return sendFile(stage, { kind: type, name: DEFAULT_NAMES[type] ?? type, mime: '', bytes: Buffer.from(type) }, {});
    case 'location':
      return say(stage, { location: { latitude: -1.6101, longitude: 103.6131 } });
    case 'dice':
      return say(stage, { dice: { emoji: '🎲', value: (stage.chat.nextMessageId % 6) + 1 } });
    case 'poll':
      return say(stage, { poll: poll(String(stage.chat.nextMessageId)) });
  }
}

function sendFile(stage: Stage, it: NewFile, more: Record<string, unknown>): Done {
  if (stage.chat.info.blocked) throw new ControlError('the person has blocked the bot');
  if (it.bytes.length === 0) throw new ControlError('the file is empty');
  const file = storeFile(stage.world, stage.bot, it);
  const change = stage.begin();
  change.ops.push({ op: 'file', file });
  return say(stage, { ...more, ...mediaFields(file) }, change);
}

function poll(id: string): Record<string, unknown> {
  return {
    id,
    question: '?',
    options: ['1', '2'].map((text) => ({ persistent_id: text, text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
  };
}
