import { expect, test } from 'vitest';
import { fetchList } from '../../../support/organizer.ts';
import { BUDI, openPage } from './open-page.ts';

const SITI = {
  name: 'hj siti aminah skm mkes',
  agency: 'dinkes jambi',
  position: 'Sekretaris Dinas',
  attendance: 'behalf',
  phone: '0812 3456 4471',
};

test('what is understood is shown to be confirmed, and never changed by itself', async () => {
  const { visitor, code, answer, register, refresh, control } = await openPage();
  await register(visitor(), { ...BUDI, agency: 'Dinas Kesehatan Provinsi Jambi' });
  await register(visitor(), { ...BUDI, name: 'Ani Lestari', agency: 'Dinas Kesehatan Kota Jambi' });
  await refresh();
  const siti = visitor();
  await answer(siti, SITI);
  expect(siti.status()).toBe(422);
  expect(siti.lines().slice(1, 6)).toEqual([
    'Workshop Inovasi Pelayanan Publik',
    'Hampir selesai. Mohon dilihat kembali:',
    'Nama',
    'Instansi',
    'Mewakili',
  ]);
  expect(siti.lines()).toContain('Ditulis Hj. Siti Aminah, S.K.M., M.Kes., sudah benar?');
  siti.choose('Ya, benar');
  siti.choose('Dinas Kesehatan Provinsi Jambi');
  await siti.press('Periksa jawaban');
  expect(siti.lines()).toContain('Kepala Dinas Kesehatan Provinsi Jambi?');
  siti.choose('Ya');
  await siti.press('Periksa jawaban');
  expect([siti.status(), ...siti.lines().slice(1, 8)]).toEqual([
    200,
    'Mohon diperiksa',
    'Nama: Hj. Siti Aminah, S.K.M., M.Kes.',
    'Instansi: Dinas Kesehatan Provinsi Jambi',
    'Jabatan: Sekretaris Dinas',
    'Hadir sebagai: Mewakili pejabat',
    'Mewakili: Kepala Dinas Kesehatan Provinsi Jambi',
    'Nomor HP: berakhir 4471',
  ]);
  await siti.press('Benar, daftarkan');
  expect(siti.lines()[1]).toBe('✓ Terdaftar, nomor urut 3.');
  const { rows } = await fetchList(control, code);
  const row = rows.find((cells) => cells.includes('Hj. Siti Aminah, S.K.M., M.Kes.'));
  expect(row).toEqual(
    expect.arrayContaining(['3', 'Sekretaris Dinas', 'Dinas Kesehatan Provinsi Jambi', '+6281234564471']),
  );
});

test('one may keep one’s own writing, and a name that is none of the candidates', async () => {
  const { visitor, answer, register, refresh } = await openPage();
  await register(visitor(), { ...BUDI, agency: 'Dinas Kesehatan Provinsi Jambi' });
  await refresh();
  const ani = visitor();
  await answer(ani, { ...BUDI, name: 'ani lestari se', agency: 'dinkes' });
  ani.choose('Pakai tulisan saya');
  ani.fill({ 'agency.0.own': 'dinas kesehatan kabupaten tebo' });
  await ani.press('Periksa jawaban');
  expect(ani.lines()).toContain('Ditulis Dinas Kesehatan Kabupaten Tebo, sudah benar?');
  ani.choose('Ya, benar', 'agency.1');
  await ani.press('Periksa jawaban');
  expect(ani.lines().slice(2, 4)).toEqual(['Nama: ani lestari se', 'Instansi: Dinas Kesehatan Kabupaten Tebo']);
});

test('an office is looked for in the province of the workshop, and its region may be written beside it', async () => {
  const { visitor, answer } = await openPage();
  const ani = visitor();
  await answer(ani, { ...BUDI, agency: 'dinkes' });
  expect(ani.lines()).toContain(
    'Yang dimaksud Dinas Kesehatan Provinsi Jambi? Bila dari kabupaten atau kota, ketik nama daerahnya.',
  );
  ani.fill({ 'agency.0.own.region-dinkes': 'kab tebo' });
  await ani.press('Periksa jawaban');
  expect(ani.lines()).toContain('Yang dimaksud Dinas Kesehatan Kabupaten Tebo?');
  ani.choose('Ya', 'agency.1');
  await ani.press('Periksa jawaban');
  expect(ani.lines()[3]).toBe('Instansi: Dinas Kesehatan Kabupaten Tebo');
});

test('what was confirmed for one writing does not hold for another', async () => {
  const { visitor, answer } = await openPage();
  const ani = visitor();
  await answer(ani, { ...BUDI, name: 'ani lestari se' });
  ani.choose('Ya, benar');
  ani.fill({ name: 'budi lestari se' });
  await ani.press('Periksa jawaban');
  expect([ani.status(), ani.lines().includes('Ditulis Budi Lestari, S.E., sudah benar?')]).toEqual([422, true]);
});

test('every mistake is named at its question, and nothing that was written is lost', async () => {
  const { visitor, answer } = await openPage();
  const ani = visitor();
  await answer(ani, { name: '123', agency: '', position: 'Analis', attendance: '', phone: 'tidak ada' });
  expect(ani.status()).toBe(422);
  expect(ani.lines().slice(2, 7)).toEqual([
    'Hampir selesai. Mohon dilihat kembali:',
    'Nama',
    'Instansi',
    'Hadir sebagai',
    'Nomor HP',
  ]);
  expect(ani.form().get('name')).toBe('123');
  expect(ani.form().get('position')).toBe('Analis');
  ani.fill(BUDI);
  await ani.press('Periksa jawaban');
  await ani.press('Ubah');
  expect(ani.form().get('position')).toBe(BUDI.position);
  await ani.press('Periksa jawaban');
  await ani.press('Benar, daftarkan');
  expect(ani.lines()[1]).toBe('✓ Terdaftar, nomor urut 1.');
});

test('sent twice, and twice at once, it is one registration', async () => {
  const { visitor, answer, code, control } = await openPage();
  const [budi, double] = [visitor(), visitor()];
  await answer(budi);
  const form = budi.form();
  form.set('_tombol', 'kirim');
  await Promise.all([budi.send(`/w/${code}`, form), double.send(`/w/${code}`, form)]);
  await visitor().send(`/w/${code}`, form);
  expect(double.at()).toBe(budi.at());
  expect((await fetchList(control, code)).rows.length).toBe(1);
});

test('a form that goes back to be used for a colleague asks whether it is another person', async () => {
  const { visitor, answer, code, clock, control } = await openPage();
  const budi = visitor();
  await answer(budi);
  const form = budi.form();
  form.set('_tombol', 'kirim');
  await budi.send(`/w/${code}`, form);
  form.set('name', 'Ani Lestari');
  clock.ahead += 5_000;
  await budi.send(`/w/${code}`, form);
  expect([budi.status(), budi.lines()[1]]).toEqual([409, 'Formulir ini sudah mendaftarkan seseorang']);
  await budi.press('Ya, daftarkan orang lain');
  await budi.press('Benar, daftarkan');
  expect(budi.lines()[1]).toBe('✓ Terdaftar, nomor urut 2.');
  const { rows } = await fetchList(control, code);
  expect(rows.map((row) => row.find((cell) => /Budi|Ani/.test(cell)))).toEqual(['Budi Santoso, S.E.', 'Ani Lestari']);
});

test('consent is a box of its own where it is the basis, and is kept with its time', async () => {
  const { visitor, answer, edit, redis, keys } = await openPage();
  await edit({ legalBasis: 'consent' });
  const budi = visitor();
  await answer(budi);
  expect([budi.status(), budi.lines()[3]]).toEqual([422, 'Persetujuan pemakaian data']);
  budi.fill({ _setuju: 'ya' });
  await budi.press('Periksa jawaban');
  await budi.press('Benar, daftarkan');
  const id = budi.at().split('/')[3]?.slice(0, 16);
  const about = JSON.parse((await redis.hget(keys.state(`registration:${id}`), 'about')) ?? '{}');
  expect(about).toEqual({
    workshop: expect.any(String),
    account: null,
    contact: null,
    at: about.consent,
    privacy: expect.any(Number),
    consent: expect.any(Number),
  });
});

test('full, and then to be approved, as the workshop says', async () => {
  const { visitor, register, edit } = await openPage({ workshop: { seats: '1' } });
  const [first, second, third] = [visitor(), visitor(), visitor()];
  await register(first);
  await register(second, { ...BUDI, name: 'Ani Lestari', position: 'Analis' });
  await edit({ approval: true });
  await register(third, { ...BUDI, name: 'Cahya Putri', position: 'Arsiparis' });
  expect([first, second, third].map((one) => one.lines()[1])).toEqual([
    '✓ Terdaftar, nomor urut 1.',
    'Daftar tunggu, urutan 1.',
    'Menunggu persetujuan panitia.',
  ]);
});

test('closed, archived and unknown workshops are told kindly, with the right status', async () => {
  const { visitor, answer, edit, code, control } = await openPage();
  const seen = async (path: string, form?: URLSearchParams) => {
    const one = visitor();
    await (form ? one.send(path, form) : one.open(path));
    return [one.status(), one.lines()[1]];
  };
  const ready = visitor();
  await answer(ready);
  const form = ready.form();
  form.set('_tombol', 'kirim');
  expect(await seen('/w/ZZZZZ')).toEqual([404, 'Workshop tidak ditemukan']);
  expect(await seen('/w/%3Cscript%3E')).toEqual([404, 'Workshop tidak ditemukan']);
  await edit({ open: false });
  const closed = visitor();
  await closed.open(`/w/${code}`);
  expect([closed.status(), closed.source().includes('<form')]).toEqual([200, false]);
  expect(closed.lines()).toContain('Pendaftaran sudah ditutup.');
  expect(await seen(`/w/${code}`, form)).toEqual([403, 'Pendaftaran sudah ditutup.']);
  await edit({ archived: true });
  expect(await seen(`/w/${code}`)).toEqual([410, 'Workshop ini sudah selesai']);
  expect((await fetchList(control, code)).rows).toEqual([]);
});
