/** A chat in WhatsApp, with a text to send; null for a landline and for no number at all. @param phone with its country's code: `+62…` */
export function chatLink(phone: string, text = ''): string | null {
  if (phone === '' || (phone.startsWith('+62') && !phone.startsWith('+628'))) return null;
  return `https://wa.me/${phone.replace(/\D/g, '')}${text === '' ? '' : `?text=${encodeURIComponent(text)}`}`;
}

/** WhatsApp with a text to send to whomever one picks there. */
export function sendLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
