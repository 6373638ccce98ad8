import { describe, expect, test } from 'vitest';
import { AUTHOR, at, counted, MESSAGE, NOON, OTHER, openBroadcast } from './support/sent.ts';

function sending() {
  const one = openBroadcast();
  one.order({ do: 'send' });
  one.gathered(10);
  return one;
}

describe('whoever leaves', () => {
  test.each([
    ['has withdrawn', {}, `${NOON} k`],
    ['has blocked the bot', { blocked: true }, `${NOON} b403 Forbidden: bot was blocked by the user`],
  ])('because they %s is passed over', (_why, more, mark) => {
    const one = sending();
    expect(one.send('left', { registration: 'r1', forget: false, ...more }, NOON)).toEqual([]);
    expect(one.collections.hash('left').get('r1')).toBe(mark);
    expect(one.collections.hash('progress').get('x')).toBe('1');
  });

  test('and has their data deleted leaves the lists, too', () => {
    const one = sending();
    one.send('reply', { registration: 'r1', reply: '1' });
    const effects = one.send('left', { registration: 'r1', forget: true }, NOON);
    expect(effects).toEqual([
      { kind: 'work', work: 'unname', args: { id: 'b1', registration: 'r1' }, to: 'broadcast:b1', type: 'forgotten' },
    ]);
    expect(one.collections.hash('replies').has('r1')).toBe(false);
    expect(one.collections.hash('over-left').get('-')).toBe(`${NOON} k`);
  });
});

describe('replies', () => {
  test('are counted once a person, who may change their mind', () => {
    const one = sending();
    for (const [registration, reply] of [
      ['r1', '1'],
      ['r2', '1'],
      ['r1', '1'],
      ['r1', '2'],
      ['r3', '9'],
    ])
      one.send('reply', { registration, reply });
    expect(one.state.replies).toEqual({ 1: 1, 2: 1 });
    expect([...one.collections.hash('replies')]).toEqual([
      ['r1', '2'],
      ['r2', '1'],
    ]);
  });
});

describe('an organizer whose data is deleted', () => {
  test('is named no more by what they sent', () => {
    const one = sending();
    one.order({ do: 'watch' }, NOON, OTHER);
    one.send('erase-person', { by: AUTHOR });
    expect([one.state.about?.by, one.state.watching, one.state.stage]).toEqual([0, [OTHER], 'sending']);
    one.send('erase-person', { by: OTHER });
    expect(one.state.watching).toEqual([]);
  });

  test('takes along what nobody was sent', () => {
    const one = openBroadcast();
    one.send('erase-person', { by: OTHER });
    expect(one.state.about?.by).toBe(AUTHOR);
    one.collections.apply({ do: 'HSET', collection: 'replies', args: ['r1', '1'] });
    one.send('erase-person', { by: AUTHOR });
    expect(one.collections.hash('replies').size).toBe(0);
  });
});

describe('how long it is kept', () => {
  test('what is never sent, for ninety days', () => {
    expect(openBroadcast().due.kept).toBe(NOON + 90 * 24 * 60 * 60_000);
  });

  test('what is sent, as long as the workshop keeps its people', () => {
    const one = sending();
    one.sliced({ end: 'done' }, counted(10, { sent: 10 }));
    expect(one.due.kept).toBe(at('00:00', '2029-01-01'));
    one.collections.apply({ do: 'HSET', collection: 'results', args: ['0', 's1'] });
    one.time('kept', at('00:00', '2029-01-01'));
    expect(one.collections.hash('results').size).toBe(0);
  });
});

test('only its author changes what was not sent', () => {
  const one = openBroadcast();
  const message = { ...MESSAGE, text: { text: 'Lain.', entities: [] } };
  expect(one.send('redraft', { by: OTHER, message, next: '' })).toEqual([]);
  one.send('redraft', { by: AUTHOR, message, next: '' });
  expect(one.state.message?.text.text).toBe('Lain.');
  one.order({ do: 'send' });
  expect(one.send('redraft', { by: AUTHOR, message: MESSAGE, next: '' })).toEqual([]);
});
