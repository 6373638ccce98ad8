import { expect, test } from 'vitest';
import { chatLink, sendLink } from '#core/chat-link.ts';

test.each([
  ['+6281277778888', '', 'https://wa.me/6281277778888'],
  ['+6281277778888', 'Yth. Bapak & Ibu', 'https://wa.me/6281277778888?text=Yth.%20Bapak%20%26%20Ibu'],
  ['+60123456789', '', 'https://wa.me/60123456789'],
  ['+6274141234', 'a landline', null],
  ['', 'nobody', null],
])('to %j with %j: %s', (phone, text, link) => {
  expect(chatLink(phone, text)).toBe(link);
});

test('to whomever one picks', () => {
  expect(sendLink('a b')).toBe('https://wa.me/?text=a%20b');
});
