import { wordKey } from './syllables.ts';

/** What a column of a list of recipients can hold, in the order in which it is offered. */
export const pasteFields = [
  ...(['skip', 'ordinal', 'name', 'familyName', 'givenName', 'kind', 'sex'] as const),
  ...(['birthYear', 'maleBirthYear', 'femaleBirthYear', 'placement', 'position', 'unit'] as const),
  ...(['form', 'awardClass', 'achievement', 'period', 'money', 'certificateNo'] as const),
  ...(['rating', 'initiatives', 'presentedOn', 'note'] as const),
] as const;
export type PasteField = (typeof pasteFields)[number];

/** Headings by search key; the first that fits counts, so the narrower ones come first. */
const HEADINGS: readonly (readonly [RegExp, PasteField])[] = [
  [/^(?:stt|tt|so tt|so thu tu|thu tu|no)$/, 'ordinal'],
  [/\b(?:ki nhan|ki ten|chu ki|nguoi nhan)\b/, 'skip'],
  [/\b(?:nam|ngay) sinh nam$/, 'maleBirthYear'],
  [/\b(?:nam|ngay) sinh nu$/, 'femaleBirthYear'],
  [/\b(?:nam sinh|ngay sinh|sinh nam|nam thang sinh|tuoi)\b/, 'birthYear'],
  [/^ho (?:va )?(?:ten )?(?:chu )?(?:dem|lot)\b|^ho va chu lot$|^ho$/, 'familyName'],
  [/\bho (?:va |chu )?ten\b|^ten$|^ten (?:tap the|don vi|co quan|ca nhan|nguoi|doi tuong|hoc sinh)/, 'name'],
  [/^(?:cac )?(?:tap the|don vi|ca nhan)(?: hoac| va)? (?:tap the|ca nhan|ho gia dinh)\b/, 'name'],
  [/\b(?:nguoi|ca nhan|tap the|doi tuong) (?:duoc|de nghi)\b|^danh sach\b|^(?:ca nhan|tap the)$/, 'name'],
  [/^(?:gioi tinh|gioi|phai|nam nu)$/, 'sex'],
  [/^(?:doi tuong|loai|loai doi tuong|phan loai)$/, 'kind'],
  [
    /(?:chuc vu|chuc danh|nghe nghiep).*\b(?:don vi|noi cong tac|co quan|dia chi|noi o|to dan pho)\b/,
    'placement',
  ],
  [/\b(?:so bang|so giay|so so|so vang|so hieu|so chung nhan|vao so)\b/, 'certificateNo'],
  [/\b(?:tien thuong|muc thuong|muc tien|so tien|thanh tien|kinh phi)\b|^tien\b|^thuong$/, 'money'],
  [/\b(?:hinh thuc|danh hieu|loai khen)\b/, 'form'],
  [/^hang\b/, 'awardClass'],
  [/^(?:nam|nam hoc|nam khen|nam cong tac)$|\b(?:nam thanh tich|nam dat|thoi gian|giai doan)\b/, 'period'],
  [/\b(?:sang kien|de tai)\b/, 'initiatives'],
  [/\b(?:xep loai|danh gia|muc do hoan thanh)\b/, 'rating'],
  [/\b(?:thanh tich|noi dung|li do|tom tat)\b/, 'achievement'],
  [/\bngay (?:trao|nhan)\b/, 'presentedOn'],
  [/\b(?:chuc vu|chuc danh|nghe nghiep|nhiem vu|chuc trach|vi tri)\b/, 'position'],
  [
    /\b(?:don vi|co quan|noi cong tac|noi lam viec|to dan pho|tdp|dia chi|noi o|thuong tru|chi bo|lop|truong)\b/,
    'unit',
  ],
  [/\b(?:phong ban|khu pho|thon|dia phuong|tru quan)\b/, 'unit'],
  [/\bghi chu\b/, 'note'],
];

/** What a heading says its column holds; undefined when it says nothing known. */
export function fieldOfHeading(heading: string): PasteField | undefined {
  const key = wordKey(heading);
  if (key === 'nu') return 'femaleBirthYear';
  if (key === 'nam' && !hasYearMark(heading)) return 'maleBirthYear';
  return HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
}

/** The word for year has a breve, the word for male has none. */
const hasYearMark = (heading: string): boolean => /\u0306/.test(heading.normalize('NFD'));

/** What a bare number in a column of money stands for, after its heading or the line above the table. */
export function moneyFactorOf(headings: readonly string[]): number {
  const keys = headings.map((heading) => ` ${wordKey(heading)} `);
  if (keys.some((key) => /(?: nghin| ngan| 1 000| 1000)(?: d| dong| vnd)? /.test(key))) return 1000;
  return keys.some((key) => / trieu(?: d| dong| vnd)? /.test(key)) ? 1_000_000 : 1;
}
