/** Words of dates: how they are printed, and (folded, as patterns) how they are read. */

type Words = {
  weekdays: readonly string[];
  approximate: string;
  halves: readonly [string, string];
};

/** Printed words by language; weekdays begin with Sunday, halves are of the year. */
export const DATE_WORDS: Record<'vi' | 'en', Words> = {
  vi: {
    weekdays: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    approximate: 'khoảng',
    halves: ['6 tháng đầu năm', '6 tháng cuối năm'],
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    approximate: 'about',
    halves: ['first half of', 'second half of'],
  },
};

/** Vietnamese nouns of the calendar, as printed. */
export const VI = { day: 'ngày', month: 'tháng', quarter: 'Quý', year: 'năm', from: 'từ', to: 'đến' };

/** English months, as printed; their first three letters are the short form. */
export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** The parts of a day (folded). */
export const DAY_PARTS = '(?:buoi )?(?:sang|trua|chieu|toi|dem)';

/** Words that may stand before a date and say nothing about when (folded). */
export const LEADS = [
  'nhiem ky|giai doan|nam hoc|nien khoa|thoi ky|thoi gian|ca nam|(?:trong )?(?:hai|ba|\\d) ngay',
  'vao|luc|hoi|hom|ngay|tu|ke tu|trong|from|on|in',
  'thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn',
  '(?:sun|mon|tues|wednes|thurs|fri|satur)day',
  DAY_PARTS,
].join('|');

/** Words before a date that is only roughly known (folded). */
export const ROUGHLY = 'vao khoang|khoang chung|khoang|chung|uoc chung|uoc|tam|about|around|circa';

/** A time of day by the clock (folded): hours, then minutes where given. */
export const CLOCK =
  '(\\d{1,2})\\s*(?:gio|[:hg])(?:\\s*(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?(?:\\s*(?:phut|p))?(?![a-z0-9])';

/** Words of the parts of a day, with their marks, and the part each stands for. */
export const DAY_PART_WORDS = [
  ['sáng', 'morning'],
  ['trưa', 'afternoon'],
  ['chiều', 'afternoon'],
  ['tối', 'evening'],
  ['đêm', 'evening'],
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
] as const;
