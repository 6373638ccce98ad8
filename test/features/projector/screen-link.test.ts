import { describe, expect, it } from 'vitest';
import { createSigner } from '#core/signer.ts';
import { createScreenLinks } from '#features/projector/screen-link.ts';
import { createPrintLinks } from '#features/workshops/print-link.ts';

const URL = 'https://acara.contoh.go.id';
const UNTIL = Date.UTC(2027, 2, 12, 17);
const signer = createSigner('rahasia');
const links = createScreenLinks(signer);
const signed = links.link(URL, 'JMB27', UNTIL).replace(`${URL}/layar/`, '');

describe('createScreenLinks', () => {
  it('opens its workshop until its time is over', () => {
    expect(links.read(signed, UNTIL - 1)).toEqual({ code: 'JMB27', expired: false });
    expect(links.read(signed, UNTIL)).toEqual({ code: 'JMB27', expired: true });
  });

  it.each([
    ['another workshop', signed.replace('JMB27', 'JMB28')],
    ['a longer time', signed.replace(/-[0-9a-z]+-/, `-${Math.floor(UNTIL / 1_000 + 1).toString(36)}-`)],
    ['another secret', createScreenLinks(createSigner('lain')).link('', 'JMB27', UNTIL).replace('/layar/', '')],
    ['another purpose', createPrintLinks(signer).link('', 'JMB27', UNTIL).replace('/cetak/', '')],
    ['nothing', ''],
  ])('reads nothing from a link for %s', (_what, other) => {
    expect(links.read(other, UNTIL - 1)).toBeNull();
  });
});
