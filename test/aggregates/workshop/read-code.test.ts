import { expect, test } from 'vitest';
import { readCode } from '#aggregates/workshop/state.ts';

test.each([
  ['JMB27', 'JMB27'],
  [' jmb27 ', 'JMB27'],
  ['kode JMB27', 'JMB27'],
  ['Kode workshop: jmb27', 'JMB27'],
  ['kodenya JMB27', 'JMB27'],
  ['JMB2', null],
  ['JMB0O', null],
  ['kode', null],
  ['kode rahasia', null],
])('%j is the code %j', (text, code) => {
  expect(readCode(text)).toBe(code);
});
