import { keysOf, wordKey } from './syllables.ts';

/** Whom a name can mean. */
export type RecipientKind = 'person' | 'body' | 'household';

/** How names of bodies begin, by search key; `#` is a number. Where a surname looks alike, more words must follow. */
const BODIES = new Set(
  `
    tap the, don vi, co quan, doanh nghiep, xi nghiep, cua hang, nha hang, khach san, cty, uy ban,
    ubnd, hdnd, ubmttq, mttq, mat tran, dang bo, dang uy, chi bo, chi uy, hoi, chi hoi, chi doan,
    chi cuc, lien doi, lien doan, hiep hoi, nghiep doan, cong doan, lop, ap, xom, thon, khom, khu pho,
    khu dan cu, khu tap the, cum, nhom, tdp, to #, clb, cau lac bo, htx, hop tac xa, van phong,
    trung tam, buu dien, ngan hang, benh vien, quy tin dung, nha van hoa, nha thieu nhi, nha tho,
    thu vien, giao xu, giao ho, ho dao, bch, btv, bql, bqt, bcd, cong an, cong ty, quan su, nhan dan,
    can bo va, can bo nhan dan, can bo chien si, doi #, phong #, tram y te, tram thu, tram bom,
    nha tre, truong hoc, doan thanh nien, doan tn, doan tncs, doan dai bieu, doan kinh te, doan co so,
    doan #, truong th, truong thcs, truong thpt, truong mn, truong mg, truong tieu hoc, truong mam non,
    truong trung hoc, truong trung cap, truong cao dang, truong dai hoc, truong mau giao,
    truong pho thong, truong chinh tri, truong dao tao, truong boi duong, truong nghe, to dan pho,
    to san xuat, to chuyen mon, to bao ve, to hoa giai, to tu quan, to lien gia, to cong tac,
    to cong nghe, to van dong, to phu nu, to tiet kiem, to hanh chinh, ban chi huy, ban chi dao,
    ban chi uy, ban quan li, ban quan tri, ban giam hieu, ban giam doc, ban giam sat, ban cong tac,
    ban bao ve, ban van dong, ban dai dien, ban nhan dan, ban chap hanh, ban thuong vu,
    ban thuong truc, ban dieu hanh, ban thanh tra, ban to chuc, ban tuyen giao, ban dan van,
    ban noi chinh, ban tri su, ban khanh tiet, ban trat tu, ban bien tap, phong van hoa, phong kinh te,
    phong noi vu, phong giao duc, phong lao dong, phong tu phap, phong tai chinh, phong y te,
    phong khoa hoc, phong ki thuat, phong cong thuong, phong to chuc, phong hanh chinh, phong quan li,
    phong thanh tra, phong dan toc, phong nong nghiep, phong tai nguyen, so van hoa, so noi vu,
    so giao duc, so tai chinh, so y te, so tu phap, so cong thuong, doi bong, doi dan phong,
    doi xung kich, doi tuyen, doi canh sat, doi cong an, doi quan li, doi trat tu, doi hinh su,
    doi tinh nguyen, doi phong chay, doi thieu nien, doi nghi thuc, doi van nghe, khoi van phong,
    khoi mat tran, khoi noi chinh, khoi doan the, khoi dang, khoi thi dua, khoi mam non`
    .trim()
    .split(/,\s*/),
);
const LONGEST = 3;
/** Abbreviations that stand in names of bodies only, wherever they stand. */
const ABBREVIATED = /(?:^| )(?:tdp|ubnd|hdnd|mttq|lhpn|tnhh|tncs|thcs|thpt|htx|clb|bch|btv)(?: |$)/;
const HOUSEHOLD =
  /^(?:gia dinh|ho gia dinh|ho ong|ho (?:ngheo|can ngheo|kinh doanh|san xuat|nong dan))(?: |$)/;
/** The word for a household with its marks set apart: without them it is a surname. */
const MARKED_HOUSEHOLD = /^ho\u0323\u0302\s/;
const NUMBER = /^\d{1,3}[a-z]?$/;

/** Whom a name as printed means: a household, a body, else a person. */
export function kindOfName(name: string): RecipientKind {
  if (HOUSEHOLD.test(wordKey(name))) return 'household';
  if (MARKED_HOUSEHOLD.test(name.normalize('NFD').toLowerCase())) return 'household';
  return isBodyName(name) ? 'body' : 'person';
}

/** Whether a text begins like the name of a body, or has in it what only bodies have. */
export function isBodyName(name: string): boolean {
  const keys = keysOf(name);
  const words = keys.map((key) => (NUMBER.test(key) ? '#' : key));
  for (let length = 1; length <= LONGEST; length += 1)
    if (BODIES.has(words.slice(0, length).join(' '))) return true;
  return ABBREVIATED.test(keys.join(' '));
}

const KINDS: readonly (readonly [RegExp, RecipientKind])[] = [
  [/\b(?:ho gia dinh|gia dinh|ho dan)\b/, 'household'],
  [/\b(?:ca nhan|nguoi)\b/, 'person'],
  [/\b(?:tap the|don vi|co quan)\b/, 'body'],
];

/** The kind that a heading or a column names, as in "II. CA NHAN"; null when it names none. */
export function kindNamed(text: string): RecipientKind | null {
  const keys = wordKey(text);
  return KINDS.find(([pattern]) => pattern.test(keys))?.[1] ?? null;
}
