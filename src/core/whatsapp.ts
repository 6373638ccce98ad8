/** Encoded characters of a text in a link: longer ones are cut off by phones on the way. */
const LONGEST = 1_500;

/** A chat in WhatsApp with a text to send; null for a landline and for no number. A text that is too long for a link is left out. */
export function chatLink(phone: string, text = ''): string | null {
  if (phone === '' || (phone.startsWith('+62') && !phone.startsWith('+628'))) return null;
  return `https://wa.me/${phone.replace(/\D/g, '')}${query(text)}`;
}

/** WhatsApp with a text to send, to whom its user chooses. */
export function shareLink(text: string): string {
  return `https://wa.me/${query(text)}`;
}

function query(text: string): string {
  const encoded = encodeURIComponent(text);
  return text === '' || encoded.length > LONGEST ? '' : `?text=${encoded}`;
}
