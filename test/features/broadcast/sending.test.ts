import { describe, expect, test } from 'vitest';
import { FANOUT } from '#core/fanout.ts';
import { HELLO, ID, openAudience } from './support/sent.ts';

describe('a broadcast', () => {
  test('reaches everybody as it was written, with what is their own', async () => {
    const { people, draft, order, table, organizer } = await openAudience(12);
    await draft();
    await order({ do: 'send' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Terkirim: 12 dari 12');
    for (const [i, person] of people.entries()) {
      const last = (await person.received()).at(-1);
      expect(last?.text).toBe(`Yth. Nama ${i}, acara pindah.`);
      expect(last?.entities).toEqual([{ type: 'bold', offset: 5, length: `Nama ${i}`.length }]);
      expect(JSON.stringify(last?.reply_markup)).toContain('https://contoh.id/peta');
    }
    expect(Object.values(await table()).every((line) => /^s\d+$/.test(line))).toBe(true);
  });

  test('is held and goes on where it was; what was stopped reaches nobody more', async () => {
    const { people, draft, order, stage, organizer } = await openAudience(60, { broadcastPerSecond: 40 });
    await draft({ ...HELLO, text: { text: 'Acara pindah.', entities: [] } });
    await order({ do: 'send' });
    await people[3]?.hears('Acara pindah');
    await order({ do: 'pause' });
    await expect.poll(stage).toBe('paused');
    await order({ do: 'resume' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Terkirim: 60 dari 60');
    for (const person of people) {
      const said = (await person.received()).filter(({ text }) => text === 'Acara pindah.');
      expect(said.length).toBe(1);
    }
  });

  test('waits for the morning, unless the organizer insists', async () => {
    const { draft, order, stage, clock, app, people } = await openAudience(2, {
      at: Date.parse('2027-11-08T22:30:00+07:00'),
    });
    await draft();
    await order({ do: 'send' });
    await expect.poll(stage).toBe('scheduled');
    clock.ahead += 8 * 60 * 60_000;
    await app.tick();
    expect(await stage()).toBe('scheduled');
    clock.ahead += 60 * 60_000;
    await app.tick();
    await people[1]?.hears('acara pindah');
  });

  test('what was sent is changed, and then deleted', async () => {
    const { draft, order, people, stage, organizer } = await openAudience(8);
    await draft();
    await order({ do: 'send' });
    await organizer.hears('Siaran selesai dikirim');
    await order({ do: 'mend', message: { ...HELLO, text: { text: 'Acara TIDAK pindah, {nama}.', entities: [] } } });
    for (const [i, person] of people.entries())
      expect(await person.hears('TIDAK')).toBe(`Acara TIDAK pindah, Nama ${i}.`);
    await expect.poll(stage).toBe('sent');
    await order({ do: 'delete' });
    await expect.poll(stage).toBe('deleted');
    for (const person of people) {
      expect((await person.received()).filter(({ text }) => text?.includes('pindah'))).toEqual([]);
    }
  });

  test('who was out of reach and who came later get it on demand, and nobody twice', async () => {
    const { draft, order, people, organizer, tell, code, control, person, now, counts } = await openAudience(5);
    control.setFaults({
      rules: [
        { method: 'sendMessage', chat: 5_002, kind: '403', description: 'Forbidden: bot was blocked by the user' },
      ],
    });
    await draft();
    await order({ do: 'send' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Tidak terjangkau: 1');
    control.setFaults({});
    const late = await person(6_000);
    await late.starts();
    const about = { workshop: code, account: 6_000, contact: null, at: now(), privacy: 1 };
    await tell('registration:late', 'register', {
      about,
      answers: { name: 'Telat', agency: 'Dinas 1', position: 'A' },
      phone: null,
    });
    await expect.poll(async () => (await counts()).registered).toBe(6);
    await order({ do: 'again' });
    expect(await late.hears('acara pindah')).toBe('Yth. Telat, acara pindah.');
    await people[2]?.hears('acara pindah');
    expect(await organizer.hears('Terkirim: 6 dari 6')).toContain('Siaran selesai');
    for (const one of people) {
      expect((await one.received()).filter(({ text }) => text?.includes('pindah')).length).toBe(1);
    }
  });

  test('whoever withdraws while it is sent gets nothing after that', async () => {
    const { draft, order, people, organizer, tell, redis, keys } = await openAudience(80, { broadcastPerSecond: 60 });
    await draft({ ...HELLO, text: { text: 'Acara pindah.', entities: [] } });
    await order({ do: 'send' });
    const audience = keys.collection(`broadcast:${ID}`, FANOUT.audience);
    await expect.poll(() => redis.llen(audience)).toBe(80);
    const [chat = '', registration] = ((await redis.lindex(audience, 79)) ?? '').split(' ');
    await tell(`registration:${registration}`, 'withdraw', { by: Number(chat) });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Tidak lagi ikut: 1');
    const received = await people[Number(chat) - 5_000]?.received();
    expect(received?.filter(({ text }) => text === 'Acara pindah.')).toEqual([]);
  });
});
