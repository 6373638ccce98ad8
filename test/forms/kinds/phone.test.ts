import { describe, expect, test } from 'vitest';
import { phoneKind } from '#forms/kinds/phone.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const phone = field('phone');
const MOBILE = '+6281234564471';

const AWKWARD: [typed: string, expected: Outcome][] = [
  ['081234564471', ok(MOBILE)],
  ['0812-3456-4471', ok(MOBILE)],
  ['0812 3456 4471', ok(MOBILE)],
  ['0812.3456.4471', ok(MOBILE)],
  ['(0812) 3456 4471', ok(MOBILE)],
  ['0812–3456–4471', ok(MOBILE)],
  ['0812\u20113456\u20114471', ok(MOBILE)],
  ['0812\u00a03456\u00a04471', ok(MOBILE)],
  ['+6281234564471', ok(MOBILE)],
  ['+62 812-3456-4471', ok(MOBILE)],
  ['+62 0812 3456 4471', ok(MOBILE)],
  ['6281234564471', ok(MOBILE)],
  ['62 812 3456 4471', ok(MOBILE)],
  ['006281234564471', ok(MOBILE)],
  ['\u202a+62 812-3456-4471\u202c', ok(MOBILE)],
  ['０８１２３４５６４４７１', ok(MOBILE)],
  ['WA 081234564471', ok(MOBILE)],
  ['WA: 0812 3456 4471', ok(MOBILE)],
  ['HP. 0812 3456 4471', ok(MOBILE)],
  ['No. HP 081234564471', ok(MOBILE)],
  ['nomor saya 081234564471', ok(MOBILE)],
  ['081234564471 (WA)', ok(MOBILE)],
  ['081234567', no('phone-length')],
  ['0812345678', ok('+62812345678')],
  ['0812345678901', ok('+62812345678901')],
  ['08123456789012', no('phone-length')],
  ['0741-62455', ok('+6274162455')],
  ['(0741) 62455', ok('+6274162455')],
  ['021 5703300', ok('+62215703300')],
  ['+62 21 5703300', ok('+62215703300')],
  ['0361-223344', ok('+62361223344')],
  ['telp kantor 0741-62455', ok('+6274162455')],
  ['0741-62455 ext. 12', ask('phone-meant', '+6274162455')],
  ['81234564471', ask('phone-meant', MOBILE)],
  ['+60 12 345 6789', ask('phone-meant', '+60123456789')],
  ['0065 9123 4567', ask('phone-meant', '+6591234567')],
  ['081234564471 / 085212345678', ask('phone-which', MOBILE, '+6285212345678')],
  ['081234564471 atau 085212345678', ask('phone-which', MOBILE, '+6285212345678')],
  ['081234564471, 085212345678', ask('phone-which', MOBILE, '+6285212345678')],
  ['081234564471 / +62 812 3456 4471', ok(MOBILE)],
  ['62455', no('phone-no-area')],
  ['5703300', no('phone-no-area')],
  ['0812', no('phone-length')],
  ['0000000000', no('phone-length')],
  ['196804111993031009', no('phone-length')],
  ['+1', no('phone-length')],
  ['O81234564471', no('phone-unreadable')],
  ['0812-XXXX-4471', no('phone-unreadable')],
  ['12', no('phone-unreadable')],
  ['tidak ada', no('phone-unreadable')],
  ['lihat profil', no('phone-unreadable')],
  ['<b>081234564471</b>', no('phone-unreadable')],
  ['📱', no('phone-empty')],
  ['+', no('phone-empty')],
  ['', no('phone-empty')],
  ['\u200b', no('phone-empty')],
  ['0'.repeat(60_000), no('phone-length')],
];

describe('phone', () => {
  test.each(AWKWARD)('%s', (text, expected) => {
    expect(answer(phone, typed(text))).toEqual(expected);
  });

  test.each<[string, boolean, Outcome]>([
    ['6281234564471', true, ok(MOBILE)],
    ['+6281234564471', true, ok(MOBILE)],
    ['6591234567', true, ok('+6591234567')],
    ['6281234564471', false, ask('phone-not-own', MOBILE)],
    ['12', true, no('phone-unreadable')],
  ])('contact %s, own: %s', (number, own, expected) => {
    expect(answer(phone, { type: 'contact', phone: number, own })).toEqual(expected);
  });

  test("somebody else's contact is asked, by its last digits", () => {
    const asked = phoneKind.parse({ type: 'contact', phone: MOBILE, own: false }, phone, context());
    expect(asked).toEqual({
      status: 'propose',
      say: { key: 'kind-phone-not-own', args: { last: '4471' } },
      options: [
        { id: 'yes', label: { key: 'kind-use-number-button' }, value: MOBILE },
        { id: '_retype', label: { key: 'kind-retype-button' }, value: null },
      ],
    });
  });

  test('asks for the contact, and shows four digits', () => {
    expect(phoneKind.show(phone, context())).toEqual({ lines: [], options: [], columns: 1, requestContact: true });
    expect(phoneKind.print(MOBILE, phone, context())).toEqual({ key: 'kind-phone-masked', args: { last: '4471' } });
  });

  test('a tap and a location are no numbers', () => {
    expect(answer(phone, tap('x'))).toEqual(no('button-stale'));
    expect(answer(phone, { type: 'other', what: 'location' })).toEqual(no('unexpected'));
  });

  test('is personal, whatever the form says', () => {
    expect(phone.personal).toBe(true);
  });
});
