import { randomBytes } from 'node:crypto';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { connectRedis } from '#core/redis.ts';
import { createSigner, readSecret } from '#core/signer.ts';

test('a signature holds for its purpose, its parts and its secret alone', () => {
  const { sign, isSigned } = createSigner('rahasia');
  const signature = sign('receipt', 'JMB27', 'abc');
  expect(signature).toMatch(/^[\w-]{16}$/);
  expect(isSigned(signature, 'receipt', 'JMB27', 'abc')).toBe(true);
  expect(isSigned(signature, 'joining', 'JMB27', 'abc')).toBe(false);
  expect(isSigned(signature, 'receipt', 'JMB27', 'abd')).toBe(false);
  expect(isSigned(signature, 'receipt', 'JMB27a', 'bc')).toBe(false);
  expect(isSigned(signature.slice(1), 'receipt', 'JMB27', 'abc')).toBe(false);
  expect(isSigned('', 'receipt', 'JMB27', 'abc')).toBe(false);
  expect(createSigner('lain').isSigned(signature, 'receipt', 'JMB27', 'abc')).toBe(false);
});

test('the secret is made once, also by processes that start together', async () => {
  const redis = connectRedis({ kind: 'socket', path: inject('redis') });
  onTestFinished(() => redis.disconnect());
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const secrets = await Promise.all(Array.from({ length: 5 }, () => readSecret(redis, keys)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]?.length).toBeGreaterThan(40);
  expect(await readSecret(redis, keys)).toBe(secrets[0]);
});
