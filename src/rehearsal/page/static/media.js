import { fileUrl } from './api.js';
import { el, icon } from './el.js';
import { say } from './words.js';

/** `sizes`: Telegram's list of sizes of one photo; the largest is shown. */
export function photo(sizes) {
  const largest = sizes.at(-1);
  return el(
    'a',
    { class: 'photo', href: fileUrl(largest.file_id), target: '_blank', rel: 'noopener' },
    el('img', {
      src: fileUrl(largest.file_id),
      alt: say('photo'),
      loading: 'lazy',
      width: largest.width,
      height: largest.height,
    }),
  );
}

export function video(file) {
  return el('video', {
    class: 'video',
    controls: true,
    preload: 'metadata',
    src: fileUrl(file.file_id),
    'aria-label': file.file_name ?? say('video'),
  });
}

export function audio(file, isVoice) {
  const name = isVoice ? say('voice') : (file.title ?? file.file_name ?? say('document'));
  return el(
    'div',
    { class: 'audio' },
    el('span', { class: 'audio-name' }, icon('mic'), name),
    el('audio', { controls: true, preload: 'none', src: fileUrl(file.file_id), 'aria-label': name }),
  );
}

/** A file to save: its name, its kind and its size. */
export function documentCard(file) {
  const name = file.file_name ?? say('document');
  const kind = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
  return el(
    'a',
    { class: 'file', href: fileUrl(file.file_id), download: name, 'aria-label': say('save-file', { name }) },
    el('span', { class: 'file-icon' }, icon('save')),
    el(
      'span',
      { class: 'file-text' },
      el('span', { class: 'file-name' }, name),
      el('span', { class: 'file-info' }, [kind, size(file.file_size)].filter(Boolean).join(' · ')),
    ),
  );
}

export function locationCard(location) {
  const place = [location.latitude, location.longitude]
    .map((degrees) => degrees.toLocaleString('id-ID', { maximumFractionDigits: 4 }))
    .join('; ');
  return el(
    'div',
    { class: 'card' },
    el('span', { class: 'file-icon' }, icon('pin')),
    el(
      'span',
      { class: 'file-text' },
      el('span', { class: 'file-name' }, say('location')),
      el('span', { class: 'file-info' }, place),
    ),
  );
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return el(
    'div',
    { class: 'card' },
    el('span', { class: 'file-icon' }, icon('person')),
    el(
      'span',
      { class: 'file-text' },
      el('span', { class: 'file-name' }, name),
      el('span', { class: 'file-info' }, contact.phone_number),
    ),
  );
}

/** What a message carries beside its text, or null. */
export function media(message) {
  if (message.photo) return photo(message.photo);
  if (message.video ?? message.animation ?? message.video_note)
    return video(message.video ?? message.animation ?? message.video_note);
  if (message.voice) return audio(message.voice, true);
  if (message.audio) return audio(message.audio, false);
  if (message.document) return documentCard(message.document);
  if (message.contact) return contactCard(message.contact);
  if (message.location) return locationCard(message.location);
  if (message.sticker)
    return el('div', { class: 'sticker', role: 'img', 'aria-label': say('sticker') }, icon('sticker'));
  return null;
}

/** Bytes as people read them: `18 kB`, `1,4 MB`. */
function size(bytes) {
  if (!bytes) return '';
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;
}
