import { attachMenu } from './menu.js';
import { say } from './words.js';

const LIMIT = 20 * 1024 * 1024;
const ACCEPT = { document: '', photo: 'image/*', media: 'video/*,audio/*' };

/**
 * What can be sent besides text, as a menu at the paper clip. `parts`: attach (the button), file (the hidden input), text.
 * `send(action)` resolves to whether it was taken; `prompt(question)` asks over this phone. The text box's words become the caption.
 */
export function createAttach(parts, { send, prompt, toast }) {
  const { attach, file, text } = parts;
  let wanted = 'document';

  function pick(kind) {
    wanted = kind;
    file.accept = ACCEPT[kind];
    file.value = '';
    file.click();
  }

  function mediaOf(chosen) {
    if (wanted === 'photo') return 'photo';
    if (wanted === 'document') return 'document';
    if (chosen.type.startsWith('video/')) return 'video';
    return chosen.type === 'audio/ogg' ? 'voice' : 'audio';
  }

  /** `album`: files sent together are one album, as Telegram makes it. */
  async function sendFiles(files) {
    const album = files.length > 1 ? `album-${Date.now()}` : undefined;
    for (const [index, chosen] of files.entries()) {
      if (chosen.size > LIMIT) {
        toast(say('file-too-big', { name: chosen.name }));
        continue;
      }
      const caption = index === 0 ? text.value.trim() : '';
      const taken = await send({
        type: 'file',
        media: mediaOf(chosen),
        name: chosen.name,
        mime: chosen.type || 'application/octet-stream',
        content_base64: await base64(chosen),
        ...(caption && { caption }),
        ...(album && { album }),
      });
      if (!taken) return;
      if (caption) {
        text.value = '';
        text.dispatchEvent(new Event('input'));
      }
    }
  }

  async function otherContact() {
    const contact = await prompt({
      title: say('other-contact-title'),
      fields: [
        { name: 'first_name', label: say('other-contact-name'), value: say('other-contact-example-name') },
        { name: 'phone', label: say('other-contact-phone'), value: say('other-contact-example-phone') },
      ],
      buttons: [
        { label: say('cancel'), value: null, quiet: true },
        { label: say('send'), value: (fields) => fields },
      ],
    });
    if (contact?.first_name && contact.phone) await send({ type: 'contact', ...contact });
  }

  async function forward() {
    const answer = await prompt({
      title: say('forward-title'),
      fields: [{ name: 'text', label: say('forward-label'), long: true }],
      buttons: [
        { label: say('cancel'), value: null, quiet: true },
        { label: say('forward-do'), value: (fields) => fields.text },
      ],
    });
    if (answer?.trim()) await send({ type: 'forward', text: answer.trim() });
  }

  file.addEventListener('change', () => sendFiles([...file.files]));
  attachMenu(attach, () => [
    { icon: 'file', label: say('send-document'), do: () => pick('document') },
    { icon: 'image', label: say('send-photo'), do: () => pick('photo') },
    { icon: 'mic', label: say('send-media'), do: () => pick('media') },
    { icon: 'sticker', label: say('send-sticker'), do: () => send({ type: 'sticker' }) },
    { icon: 'pin', label: say('send-location'), do: () => send({ type: 'location' }) },
    { icon: 'person', label: say('send-contact'), do: otherContact },
    { icon: 'forward', label: say('send-forward'), do: forward },
  ]);

  return { sendFiles };
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
