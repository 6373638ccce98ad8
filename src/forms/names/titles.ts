/**
 * Titles as EYD V writes them: a dot after every part, also the last. Where two writings of one abbreviation are both right,
 * or two titles share their letters, `|` parts them and the first is proposed for what was typed without dots.
 */

/** Before the name, in the order in which they stand when they are moved there from behind the name. */
const BEFORE = 'Prof. Dr. dr. drg. drh. Ir. Drs. Dra. apt. Ns. Bd. K.H. H. Hj. Ust. Pdt. Tgk.';

/** Military and police ranks: before the name, without dots. Written in full capitals only where they are initials. */
const RANKS =
  'Bharada Bharatu Bharaka Bripda Briptu Brigpol Brigadir Bripka Aipda Aiptu Ipda Iptu AKP Kompol AKBP Kombes Kombespol Brigjen Irjen Komjen ' +
  'Prada Pratu Praka Kopda Koptu Kopka Serda Sertu Serka Serma Pelda Peltu Letda Lettu Kapten Mayor Letkol Kolonel Mayjen Letjen';

/** Arms and services behind a rank, as they are written: "Kolonel Inf". */
const SERVICES =
  'Inf Kav Arm Arh Czi Cpl Chb Cpm Cba Caj Cku Ckm Chk Cpn Ctp Laut Mar Pnb Nav Tek Lek Kal Adm Sus Pas Pom Kes Pol TNI';

/** Behind the name without a comma, where they belong before it: "Budi drh". */
const MOVED = 'dr drg drh ir drs dra hj prof apt';

const BACHELOR =
  'S.H. S.E. S.Kom. S.Sos. S.IP.|S.I.P. S.AP.|S.A.P. S.AB.|S.A.B. S.Pd. S.Pd.I. S.Pd.SD S.Ag. S.T. S.Si. S.P. S.Pt. S.Hut. S.Kep. S.K.M.|S.KM. ' +
  'S.Farm. S.Psi. S.STP.|S.S.T.P. S.TP.|S.T.P. S.S. S.Hum. S.Sn. S.Ds. S.Fil. S.Fil.I. S.Th. S.Th.I. S.H.I. S.E.I. S.E.Sy. S.Sy. S.Ud. S.Kes. ' +
  'S.Gz. S.Keb. S.Ked. S.K.G.|S.KG. S.K.H.|S.KH. S.I.Kom.|S.Ikom. S.Ak. S.M. S.Mn. S.M.B. S.Pi. S.Kel. S.Stat. S.Mat. S.Ars. S.Par. S.Or. S.Pol. S.Adm. ' +
  'S.I.K. S.K.Pm. S.Kesos. S.SiT.|S.Si.T. S.S.T.|S.ST.  S.P.W.K.|S.PWK. S.Li. S.Bio. S.Geo. S.Ant. S.Kpm. S.Tr. S.Tr.Keb. S.Tr.Kep. S.Tr.Kes. S.Tr.Gz. ' +
  'S.Tr.I.P.|S.Tr.IP. S.Tr.Ak. S.Tr.Akun. S.Tr.T. S.Tr.Kom. S.Tr.Sos. S.Tr.Stat. S.Tr.Pi. S.Tr.Pel. S.Tr.P. S.Tr.M. S.Tr.Ds. S.Tr.Par. S.Tr.Li. S.S.T.Pi. ' +
  'S.Tr.K.|S.Tr.Pol. S.I.Perpus. S.I.Pust. S.S.I. S.Inf. S.Sos.I. S.Kom.I. S.Psi.I. S.Pn. S.Pd.K.|S.Pdk. S.Pd.H. S.Pd.B. S.Pd.AUD S.Pd.Si. S.Ag.H. S.PAK. S.Bns. S.Han.|S.Tr.Han. S.T.Han. ' +
  'S.Kp. S.Agr. S.Agb. S.A.N. S.I.A. S.Sej. S.Sosio. S.Fis. S.S.T.Par. S.S.T.Ft. S.Hub.Int. S.Tr.Bns. S.Tr.Agr. S.Tr.A.B. S.Tr.I.K. S.Tr.Sn. S.Tr.Tra. ';
const MASTER =
  'M.Si. M.M. M.H. M.Kes. M.Pd. M.Pd.I. M.AP.|M.A.P. M.AB.|M.A.B. M.T. M.Sc. M.Kom. M.Hum. M.Ag. M.A. M.E. M.Ec. M.Ec.Dev. M.E.I. M.E.Sy. M.Ak. M.P. ' +
  'M.Pi. M.Pt. M.Hut. M.Kn. M.Kep. M.Keb. M.K.M. M.Farm. M.Psi. M.Sn. M.Ds. M.Th. M.H.I. M.H.Kes. M.I.Kom.|M.Ikom. M.I.P.|M.IP. M.I.K. M.Sos. M.Kesos. M.T.I. ' +
  'M.Cs. M.Stat. M.Mat. M.Ars. M.A.R.S.|MARS M.Ling. M.I.L. M.Agr. M.Biomed. M.Epid. M.Gizi M.Gz. M.K.K.K. M.Kes.K. M.M.Kes. M.M.R.S. M.M.Pd. M.M.S.I.|M.MSI. ' +
  'M.M.T. M.P.S.D.M.|M.PSDM. M.P.W.K.|M.PWK. M.URP. M.Eng. M.Ed. M.Phil. M.Fil. M.Fil.I. M.Pol. M.Par. M.Or. M.Han. M.Tr. M.Tr.A.P.|M.Tr.AP. M.Tr.I.P.|M.Tr.IP. ' +
  'M.Tr.Keb. M.Tr.Kep. M.Tr.T. M.Med.Ed. M.Med.Kom. M.Ked. M.Vet. M.Sy. M.Adm. M.Adm.Kes. M.Acc. M.Com. M.Dev. M.P.A.|MPA M.P.P.|MPP M.P.H.|MPH MBA|M.B.A. M.S. LL.M. ' +
  'M.Pd.H. M.Pd.B. M.Pd.K. M.Pd.Si. M.Pd.Mat. M.Pd.E. M.Ag.H. M.Akt. M.Agb. M.Sej. M.Sosio. M.Fin. M.I.Pol. M.E.P. M.E.K. M.S.Ak. M.S.M. M.M.Tr. M.M.Kom. M.Kom.I. M.Th.I. M.Ud. M.K.P. M.K.G. M.K.K. M.PSDA ' +
  'M.Tr.Kes. M.Tr.E. M.Div. M.Farm.Klin. M.Krim. M.Imun. M.Sc.Eng. M.Arch. M.Tech. M.Des. ';
const DIPLOMA =
  'A.Md. A.Md.Kep. A.Md.Keb. A.Md.Kom. A.Md.Gz. A.Md.Farm. A.Md.Rad. A.Md.Ak. A.Md.Akun. A.Md.T. A.Md.KL. A.Md.Kes. A.Md.P. A.Md.Pi. A.Md.Kg. A.Md.PK. A.Md.RMIK A.Md.Pnl. ' +
  'A.Md.FT. A.Md.Si. A.Md.Tra. A.Md.LLAJ A.Md.Stat. A.Md.Par. A.Md.M. A.Ma. A.Ma.Pd. A.Ma.Pust. A.Ma.PKB. A.P. A.M.K. A.M.Keb. A.M.K.L. A.M.G. A.M.F. A.M.R. A.P.Pi. B.Sc. B.A. B.Eng. B.Ed. ' +
  'B.Com. A.Md.A.B. A.Md.Agr. A.Md.Hut. A.Md.Bns. A.Md.Li. A.Md.Ars. A.Md.Log. A.Md.Sn. A.Md.Sos. A.Md.H. A.Md.I.K. A.Md.Pjk. A.Md.Ptk. A.Md.Vet. A.P.Kom. A.P.Par. A.Ma.Pd.SD A.KS. ATD ';
const DOCTOR_AND_PROFESSION =
  'Ph.D. Gr. Bdn. Dietisien DBA Th.M. Th.D. D.Th. D.E.A.|DEA D.Sc. D.Eng. Dr.P.H.|DrPH Ed.D. Ners|Ns. Apt. Psikolog Lc. Ak. CA CPA CHRP QIA CFrA|CFRA CGCAE CRMO CRMP CSEP PMP IPM IPU IPP ASEAN.Eng. C.Med. CPM CPSp ' +
  'Sp.A Sp.An Sp.An-TI Sp.B Sp.BA Sp.BM Sp.BP Sp.BP-RE Sp.BS Sp.BTKV Sp.DV Sp.DVE Sp.EM Sp.F Sp.FM Sp.GK Sp.JP Sp.KFR Sp.KG Sp.KGA Sp.KJ Sp.KK Sp.KKLP Sp.KN Sp.KO Sp.KP Sp.Kep.J ' +
  'Sp.Kep.An Sp.Kep.Kom Sp.Kep.Mat Sp.Kep.MB Sp.M Sp.MK Sp.N Sp.OG Sp.OK Sp.Onk.Rad Sp.Ort Sp.OT Sp.P Sp.PA Sp.ParK Sp.PD Sp.PD-KGEH Sp.PD-KHOM Sp.PD-KGH Sp.PD-KEMD Sp.Perio Sp.PK Sp.PM Sp.Pros ' +
  'Sp.Rad Sp.RKG Sp.S Sp.THT Sp.THT-KL Sp.THT-BKL Sp.T.H.T.B.K.L. Sp.U Sp.A(K) Sp.OG(K) Sp.JP(K) Sp.B(K) Sp.M(K) Sp.N(K) Sp.S(K) Sp.P(K) Sp.THT-KL(K) Sp.Ak Sp.And Sp.FK Sp.RM Sp.Kep.K Sp.KK(K) Sp.PA(K) Sp.PK(K) Sp.An(K) Sp.BA(K) Sp.BS(K) Sp.OT(K) Sp.Rad(K) Sp.U(K) Sp.KJ(K) Sp.KG(K) Sp.KFR(K) ' +
  'FIHA FINASIM FICS';

/**
 * Behind the name, but also a name or the end of one in letters alone ("Ma", "Mas", "Sip"): a title only where dots, a comma,
 * capitals among small letters or a neighbouring title say so.
 */
const LIKE_NAMES =
  'ma ame amak amk map mas sas mars mag sag sip mip ap sab mab sak mak ak me mei sei mor sor sud spar mpar sars mia dea ca ba be bed sm ms ' +
  'ipm ipp ipu beng meng deng edd mil med apt ners ama shi sap sik sant shan mhan amr amg gr san sia mek mep mkp sagb magb';

export type TitleTable = ReadonlyMap<string, readonly string[]>;

/** Letters alone, small: what a title is found by. */
export function titleKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export const PREFIXES: TitleTable = tableOf(`${BEFORE} ${RANKS}`);
export const SUFFIXES: TitleTable = tableOf(BACHELOR + MASTER + DIPLOMA + DOCTOR_AND_PROFESSION);
export const RANK_NAMES: ReadonlySet<string> = new Set(RANKS.split(' '));
export const SERVICE_NAMES: ReadonlyMap<string, string> = new Map(
  SERVICES.split(' ').map((name) => [titleKey(name), name]),
);
export const MOVED_KEYS: ReadonlySet<string> = new Set(MOVED.split(' '));
export const NAME_LIKE: ReadonlySet<string> = new Set(LIKE_NAMES.split(' '));
export const PREFIX_ORDER: readonly string[] = BEFORE.split(/[ |]/);

/** "Drs.", "S.H., M.H.": titles and no name. */
export function isOnlyTitles(text: string): boolean {
  const keys = text
    .split(/[\s,;/]+/)
    .map(titleKey)
    .filter((key) => key !== '');
  return keys.every((key) => (PREFIXES.has(key) || SUFFIXES.has(key)) && !NAME_LIKE.has(key));
}

function tableOf(list: string): TitleTable {
  const table = new Map<string, string[]>();
  for (const writings of list.trim().split(/\s+/)) {
    for (const writing of writings.split('|')) {
      const key = titleKey(writing);
      table.set(key, [...(table.get(key) ?? []), writing]);
    }
  }
  return table;
}
