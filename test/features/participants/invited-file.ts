import { writeXlsx } from 'hucre/xlsx';

const HEADER = ['No.', 'Nama Lengkap', 'OPD', 'NIP / NI PPPK', 'Jabatan', 'Kab/Kota', 'No. HP', 'E-mail', 'Unit Kerja'];

export type InvitedPerson = {
  name: string;
  agency?: string;
  nip?: string | number;
  position?: string;
  region?: string;
  phone?: string | number;
  email?: string;
  unit?: string;
};

const cells = (p: InvitedPerson, i: number) => [
  i + 1,
  p.name,
  p.agency ?? null,
  p.nip ?? null,
  p.position ?? null,
  p.region ?? null,
  p.phone ?? null,
  p.email ?? null,
  p.unit ?? null,
];

/** Rows that are not as they should be, each with what is to be said of it; `refused` are not taken. */
export const FAULTY: readonly { person: InvitedPerson; why: string; refused: boolean }[] = [
  { person: { name: '', agency: 'Dinas A' }, why: 'nama kosong', refused: true },
  { person: { name: 'Budi 2' }, why: 'ada angka di dalam nama', refused: true },
  { person: { name: 'Budi '.repeat(25) }, why: 'nama lebih dari 100 karakter', refused: true },
  { person: { name: 'Cici', position: 'x'.repeat(151) }, why: 'ada sel yang lebih dari 150 karakter', refused: true },
  { person: { name: 'Dedi', nip: '1968041119930320' }, why: 'NIP bukan 18 angka', refused: true },
  { person: { name: 'Endi', nip: 'belum tahu, menyusul' }, why: 'NIP tidak terbaca sebagai angka', refused: true },
  {
    person: { name: 'Fani', nip: Number('196804111993032009') },
    why: 'NIP tersimpan sebagai bilangan, sehingga tiga angka terakhirnya hilang; ubah kolom menjadi Teks, lalu ketik ulang',
    refused: true,
  },
  {
    person: { name: 'Gani', nip: '111111111111111111' },
    why: 'susunan NIP tidak lazim; tetap diterima',
    refused: false,
  },
  { person: { name: 'Hani', phone: '0812 34' }, why: 'nomor HP tidak terbaca', refused: true },
  { person: { name: 'Indi', phone: 445566 }, why: 'nomor telepon tanpa kode daerah', refused: true },
  {
    person: { name: 'Jono', phone: '0741-445566' },
    why: 'nomor telepon kantor, bukan HP; tetap diterima',
    refused: false,
  },
  {
    person: { name: 'Kiki', phone: '0812 1111 2222 / 0813 1111 2222' },
    why: 'lebih dari satu nomor; yang pertama dipakai',
    refused: false,
  },
  { person: { name: 'Lala', email: 'lala@jambi' }, why: 'alamat email tidak lengkap', refused: true },
  {
    person: { name: 'Mimi', region: 'Bungo' },
    why: 'tulis Kabupaten atau Kota di depan namanya; tetap diterima',
    refused: false,
  },
  { person: { name: '=HYPERLINK("http://contoh")' }, why: 'ada sel berisi rumus; tempel sebagai nilai', refused: true },
];

/**
 * A list of invited people as an agency makes it: a letterhead, a title, the header in an order of its own, good rows and faulty ones, a formula, a joined
 * cell, an empty row and the header once more. Gives what is to be said of each row by its number.
 */
export async function invitedFile(people: readonly InvitedPerson[]) {
  const rows: (string | number | null)[][] = [
    ['PEMERINTAH PROVINSI JAMBI', null],
    ['Daftar Undangan Workshop', null],
    [],
    HEADER,
    ...people.map(cells),
  ];
  const said = new Map<number, string[]>();
  const expect = (why: string) => said.set(rows.length, [...(said.get(rows.length) ?? []), why]);
  for (const { person, why } of FAULTY) {
    rows.push(cells(person, rows.length));
    expect(why);
  }
  const [first] = people;
  const firstRow = 5;
  rows.push(cells({ name: 'Nana', nip: first?.nip ?? '' }, rows.length));
  expect(`NIP sama dengan baris ${firstRow}`);
  rows.push(cells({ name: 'Oni', phone: first?.phone ?? '' }, rows.length));
  expect(`nomor HP sama dengan baris ${firstRow}`);
  rows.push(HEADER);
  expect('baris ini mengulang judul kolom');
  rows.push([]);
  expect('baris kosong');
  rows.push(cells({ name: 'Pipi' }, rows.length));
  expect('ada sel berisi rumus; tempel sebagai nilai');
  const formula = rows.length - 1;
  rows.push(cells({ name: 'Qori', agency: 'Dinas B' }, rows.length));
  expect('ada sel gabungan; pisahkan, lalu isi setiap baris');
  const joined = rows.length - 1;
  rows.push(cells({ name: 'Rani', agency: 'Dinas C' }, rows.length));
  const twin = rows.length;
  rows.push(cells({ name: 'RANI', agency: 'dinas c' }, rows.length));
  expect(`orang yang sama dengan baris ${twin}`);
  const content = await writeXlsx({
    sheets: [
      {
        name: 'Undangan',
        rows,
        cells: new Map([
          [`${formula},4`, { value: 'Camat', type: 'formula', formula: '"Ca"&"mat"', formulaResult: 'Camat' }],
        ]),
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
          { startRow: joined, startCol: 2, endRow: joined, endCol: 3 },
        ],
      },
    ],
  });
  const warned = FAULTY.filter(({ refused }) => !refused).length;
  return {
    content: Buffer.from(content),
    said,
    /** Good rows, those with a warning, and the one that came twice. */
    taken: people.length + warned + 1,
    refused: said.size - warned,
    warned,
  };
}
