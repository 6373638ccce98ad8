import { describe, expect, test } from 'vitest';
import { CLAIM_MS } from '#core/store.ts';
import { ALL, ask, ID, NO_CLAIM, openStores, reportOf, say, writeOf } from './support/writes.ts';

describe('what is to be sent', () => {
  test('is given to the committer, and a commit whose answer was lost gets it again', async () => {
    const { store, other } = openStores();
    const write = writeOf({ ringIds: ['aaaaaaaaaaaa'], effects: [say('1000000'), ask('1000001')] });
    expect(await store.commit(ID, write, ALL, false)).toEqual({
      status: 'done',
      claim: { ...NO_CLAIM, entries: write.effects },
    });
    // The same bytes again, as the client sends them after a broken connection.
    expect(await store.commit(ID, write, { ...ALL, ringIds: write.ringIds }, false)).toMatchObject({
      status: 'refused',
      snapshot: { seen: [true], unsent: true },
    });
    expect(await other.claim(ID, false, false)).toBe(null);
    expect(await store.claim(ID, true, false)).toBe(null);
    expect(await store.claim(ID, false, false)).toEqual({ ...NO_CLAIM, entries: write.effects });
  });

  test('goes to nobody while the committer or another is sending, and to the sender with his acknowledgement', async () => {
    const { store, other } = openStores();
    const effect = (n: string) => ({ effects: [say(n)] });
    await store.commit(ID, writeOf(effect('1000000')), ALL, false);
    expect(await store.commit(ID, writeOf({ expected: '1', ...effect('2000000') }), ALL, true)).toEqual({
      status: 'done',
      claim: null,
    });
    expect(await other.commit(ID, writeOf({ expected: '2', ...effect('3000000') }), ALL, false)).toEqual({
      status: 'done',
      claim: null,
    });
    expect(await store.acknowledge(ID, reportOf({ sent: ['1000000'] }))).toEqual({
      ...NO_CLAIM,
      entries: [say('2000000'), say('3000000')],
    });
    expect(await store.acknowledge(ID, reportOf({ sent: ['2000000', '3000000'] }))).toBe(null);
    expect((await store.load(ID, ALL)).unsent).toBe(false);
  });

  test('a claim runs out after 6 seconds without renewal, and the former holder then ends', async () => {
    const { rig, store, other } = openStores();
    await store.commit(ID, writeOf({ effects: [say('1000000'), say('1000001')] }), ALL, false);
    rig.clock.at += CLAIM_MS - 1;
    expect(await store.renew(ID)).toBe(true);
    rig.clock.at += CLAIM_MS - 1;
    expect(await other.claim(ID, false, false)).toBe(null);
    rig.clock.at += 1;
    expect(await other.claim(ID, false, false)).toEqual({ ...NO_CLAIM, entries: [say('1000000'), say('1000001')] });
    expect(await store.renew(ID)).toBe(false);
    expect(await store.acknowledge(ID, reportOf({ sent: ['1000000'] }))).toBe(null);
    expect(await other.acknowledge(ID, reportOf({}))).toEqual({ ...NO_CLAIM, entries: [say('1000001')] });
  });

  test('force takes the claim of a dead process, but never what this one is sending', async () => {
    const { store, other } = openStores();
    await store.commit(ID, writeOf({ effects: [say('1000000')] }), ALL, false);
    expect(await other.claim(ID, false, true)).toEqual({ ...NO_CLAIM, entries: [say('1000000')] });
    expect(await other.claim(ID, true, true)).toBe(null);
  });

  test('a process that is sending gets no second claim when its own has run out', async () => {
    const { rig, store } = openStores();
    await store.commit(ID, writeOf({ effects: [say('1000000')] }), ALL, false);
    rig.clock.at += 2 * CLAIM_MS;
    expect(await store.commit(ID, writeOf({ expected: '1', effects: [say('2000000')] }), ALL, true)).toEqual({
      status: 'done',
      claim: null,
    });
  });

  test('a newer screen replaces an older one, between notices that stay in order', async () => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ effects: [say('1000000'), ask('1000001'), say('1000002')] }), ALL, false);
    const next = writeOf({ expected: '1', effects: [say('2000000'), ask('2000001')] });
    expect(await store.commit(ID, next, ALL, false)).toEqual({
      status: 'done',
      claim: { ...NO_CLAIM, entries: [say('1000000'), say('1000002'), say('2000000'), ask('2000001')] },
    });
  });

  test('slots come with the acknowledgement and leave the version alone', async () => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ effects: [ask('1000000'), say('1000001')] }), ALL, false);
    const slots = reportOf({ sent: ['1000000'], slots: [['screen', '41'] as const, ['card', '42'] as const] });
    expect((await store.acknowledge(ID, slots))?.slots).toEqual(
      new Map([
        ['screen', '41'],
        ['card', '42'],
      ]),
    );
    await store.acknowledge(ID, reportOf({ sent: ['1000001'], slots: [['screen', '43']] }));
    expect(await store.load(ID, ALL)).toMatchObject({
      version: '1',
      slots: new Map([
        ['card', '42'],
        ['screen', '43'],
      ]),
    });
    const next = await store.commit(ID, writeOf({ expected: '1', effects: [ask('2000000')] }), ALL, false);
    expect(next).toMatchObject({
      claim: {
        slots: new Map([
          ['card', '42'],
          ['screen', '43'],
        ]),
      },
    });
  });

  test('an acknowledgement makes no aggregate of nothing', async () => {
    const { store, redis, rig } = openStores();
    expect(await store.acknowledge(ID, reportOf({ sent: ['1'], slots: [['screen', '1']], learnt: 'delivered' }))).toBe(
      null,
    );
    expect(await redis.exists(rig.keys.state(ID))).toBe(0);
  });

  test('a failure is kept until a message arrives', async () => {
    const { store } = openStores();
    const failure = async () => (await store.load(ID, ALL)).failure;
    await store.commit(ID, writeOf({ effects: [say('1'), say('2'), say('3')] }), ALL, false);
    await store.acknowledge(ID, reportOf({ sent: ['1'], learnt: { failure: '403 blocked' } }));
    expect(await failure()).toBe('403 blocked');
    await store.acknowledge(ID, reportOf({ sent: ['2'] }));
    expect(await failure()).toBe('403 blocked');
    await store.acknowledge(ID, reportOf({ sent: ['3'], learnt: 'delivered' }));
    expect(await failure()).toBe(null);
  });
});
