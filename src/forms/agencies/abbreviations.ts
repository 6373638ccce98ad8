import { table } from '#core/table.ts';

/** Contractions that a tidy spelling writes out. */
const CONTRACTIONS = table<string>({
  dinkes: 'dinas kesehatan',
  disdik: 'dinas pendidikan',
  diknas: 'dinas pendidikan',
  disdikbud: 'dinas pendidikan dan kebudayaan',
  dikbud: 'dinas pendidikan dan kebudayaan',
  disdikpora: 'dinas pendidikan pemuda dan olahraga',
  dinsos: 'dinas sosial',
  dishub: 'dinas perhubungan',
  diskominfo: 'dinas komunikasi dan informatika',
  kominfo: 'dinas komunikasi dan informatika',
  disnaker: 'dinas tenaga kerja',
  disnakertrans: 'dinas tenaga kerja dan transmigrasi',
  dispora: 'dinas kepemudaan dan olahraga',
  dispar: 'dinas pariwisata',
  disbudpar: 'dinas kebudayaan dan pariwisata',
  disparbud: 'dinas pariwisata dan kebudayaan',
  disperindag: 'dinas perindustrian dan perdagangan',
  disdag: 'dinas perdagangan',
  distan: 'dinas pertanian',
  disbun: 'dinas perkebunan',
  disnak: 'dinas peternakan',
  dishut: 'dinas kehutanan',
  diskan: 'dinas perikanan',
  disperkim: 'dinas perumahan dan kawasan permukiman',
  perkim: 'dinas perumahan dan kawasan permukiman',
  dispusip: 'dinas perpustakaan dan kearsipan',
  diskop: 'dinas koperasi',
  dinkop: 'dinas koperasi',
  disdukcapil: 'dinas kependudukan dan pencatatan sipil',
  dukcapil: 'dinas kependudukan dan pencatatan sipil',
  capil: 'dinas kependudukan dan pencatatan sipil',
  damkar: 'dinas pemadam kebakaran',
  disdamkar: 'dinas pemadam kebakaran',
  kesbangpol: 'badan kesatuan bangsa dan politik',
  kesbang: 'badan kesatuan bangsa dan politik',
  setda: 'sekretariat daerah',
  setwan: 'sekretariat dprd',
  satpol: 'satuan polisi pamong praja',
  'satpol pp': 'satuan polisi pamong praja',
  'pol pp': 'satuan polisi pamong praja',
  polpp: 'satuan polisi pamong praja',
  pemprov: 'pemerintah provinsi',
  pemkab: 'pemerintah kabupaten',
  pemkot: 'pemerintah kota',
  prov: 'provinsi',
  prop: 'provinsi',
  propinsi: 'provinsi',
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ro: 'biro organisasi',
});

/** Initials that stay initials when written, and what they stand for when compared. */
const INITIALS = table<string>({
  bpsdm: 'badan pengembangan sumber daya manusia',
  bpsdmd: 'badan pengembangan sumber daya manusia daerah',
  bkd: 'badan kepegawaian daerah',
  bkn: 'badan kepegawaian negara',
  bkpsdm: 'badan kepegawaian dan pengembangan sumber daya manusia',
  bkpsdmd: 'badan kepegawaian dan pengembangan sumber daya manusia daerah',
  bkpp: 'badan kepegawaian pendidikan dan pelatihan',
  bkppd: 'badan kepegawaian pendidikan dan pelatihan daerah',
  bpbd: 'badan penanggulangan bencana daerah',
  bpkad: 'badan pengelolaan keuangan dan aset daerah',
  bkad: 'badan keuangan dan aset daerah',
  bpprd: 'badan pengelolaan pajak dan retribusi daerah',
  bps: 'badan pusat statistik',
  bnn: 'badan narkotika nasional',
  bpn: 'badan pertanahan nasional',
  bpom: 'badan pengawas obat dan makanan',
  bkkbn: 'badan kependudukan dan keluarga berencana nasional',
  lan: 'lembaga administrasi negara',
  dlh: 'dinas lingkungan hidup',
  dkp: 'dinas kelautan dan perikanan',
  dpmptsp: 'dinas penanaman modal dan pelayanan terpadu satu pintu',
  dpmd: 'dinas pemberdayaan masyarakat dan desa',
  dppkb: 'dinas pengendalian penduduk dan keluarga berencana',
  dpupr: 'dinas pekerjaan umum dan penataan ruang',
  pupr: 'dinas pekerjaan umum dan penataan ruang',
  esdm: 'energi dan sumber daya mineral',
  dprd: 'dewan perwakilan rakyat daerah',
  rsud: 'rumah sakit umum daerah',
  rsu: 'rumah sakit umum',
  rsj: 'rumah sakit jiwa',
  uptd: 'unit pelaksana teknis daerah',
  upt: 'unit pelaksana teknis',
  pkm: 'puskesmas',
});

/** Shortenings that are written as words, and what they stand for when compared. */
const SHORT_WORDS = table<string>({
  bappeda: 'badan perencanaan pembangunan daerah',
  bappedalitbang: 'badan perencanaan pembangunan daerah penelitian dan pengembangan',
  bapperida: 'badan perencanaan pembangunan riset dan inovasi daerah',
  balitbangda: 'badan penelitian dan pengembangan daerah',
  brida: 'badan riset dan inovasi daerah',
  bapenda: 'badan pendapatan daerah',
  dispenda: 'dinas pendapatan daerah',
  bawaslu: 'badan pengawas pemilihan umum',
  kemenag: 'kementerian agama',
  kemenkes: 'kementerian kesehatan',
});

/** Written in capitals wherever they stand; they are no names of agencies by themselves. */
const CAPITALS: readonly string[] = [
  'asn',
  'sdm',
  'kb',
  'pp',
  'tk',
  'sd',
  'smp',
  'sma',
  'smk',
  'sdn',
  'smpn',
  'sman',
  'smkn',
  'slb',
  'ri',
  'ii',
  'iii',
  'iv',
  'opd',
  'umkm',
  'kpu',
  'dki',
];

/** Two-word shortenings first, so that "satpol pp" is not read as "satpol". */
const SHORTENED = { ...CONTRACTIONS, ...INITIALS, ...SHORT_WORDS };
const LONGEST_FIRST = Object.keys(SHORTENED).sort((a, b) => b.length - a.length);
const EXPAND = new RegExp(`(?<![\\p{L}\\p{N}])(${LONGEST_FIRST.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const CONTRACTED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(CONTRACTIONS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Small letters with every shortening written out, for comparing; "dan" is left out, because people do. */
export function expanded(folded: string): string[] {
  return folded
    .replace(EXPAND, (short) => SHORTENED[short] ?? short)
    .split(' ')
    .filter((word) => word !== '' && word !== 'dan' && word !== 'and');
}

/** The contractions of a typed name written out, everything else as it is. */
export function writtenOut(text: string): string {
  return text.replace(CONTRACTED, (short) => CONTRACTIONS[short.toLowerCase().replace(/\.$/, '')] ?? short);
}

/** Whether a word stands in capitals ("BPSDM"). */
export function isInitials(word: string): boolean {
  const small = word.toLowerCase();
  return Object.hasOwn(INITIALS, small) || CAPITALS.includes(small);
}
