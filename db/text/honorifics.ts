import { fold } from './fold.ts';
import { markedKey } from './marked-key.ts';

/** Words before a person's name that are no part of it, in their usual spelling. */
const HONORIFICS = [
  ...['đồng chí', 'đ/c', 'đc', 'ông', 'bà', 'ô.', 'ông bà'],
  ...[
    'giáo sư',
    'phó giáo sư',
    'tiến sĩ',
    'tiến sĩ khoa học',
    'thạc sĩ',
    'cử nhân',
    'kỹ sư',
    'bác sĩ',
    'dược sĩ',
  ],
  ...['luật sư', 'kiến trúc sư', 'GS', 'PGS', 'TS', 'TSKH', 'ThS', 'CN', 'KS', 'BS', 'DS', 'LS', 'KTS'],
  ...[
    'CKI',
    'CKII',
    'CK1',
    'CK2',
    'BSCKI',
    'BSCKII',
    'BSCK1',
    'BSCK2',
    'NGƯT',
    'NGND',
    'NSƯT',
    'NSND',
    'TTƯT',
    'TTND',
  ],
  ...['nhà giáo ưu tú', 'nhà giáo nhân dân', 'nghệ sĩ ưu tú', 'nghệ sĩ nhân dân', 'nghệ nhân ưu tú'],
  ...['nghệ nhân nhân dân', 'thầy thuốc ưu tú', 'thầy thuốc nhân dân'],
  ...[
    'thượng tọa',
    'đại đức',
    'hòa thượng',
    'ni trưởng',
    'ni sư',
    'sư cô',
    'sư thầy',
    'linh mục',
    'mục sư',
    'giám mục',
  ],
  ...['nữ tu', 'HT', 'TT', 'ĐĐ'],
  ...['mẹ VNAH', 'mẹ Việt Nam anh hùng', 'bà mẹ Việt Nam anh hùng', 'BMVNAH', 'liệt sĩ', 'anh hùng lao động'],
  ...['anh hùng lực lượng vũ trang nhân dân', 'AHLĐ', 'AHLLVTND'],
  ...[
    'đại tướng',
    'thượng tướng',
    'trung tướng',
    'thiếu tướng',
    'đại tá',
    'thượng tá',
    'trung tá',
    'thiếu tá',
  ],
  ...['đại úy', 'thượng úy', 'trung úy', 'thiếu úy', 'chuẩn úy', 'thượng sĩ', 'trung sĩ', 'hạ sĩ', 'QNCN'],
];

/** Words of kinship, which are given names too: honorifics only where a surname and a given name follow. */
const KINSHIP = ['anh', 'chị', 'cụ', 'bác', 'cô', 'chú', 'em', 'cháu', 'thầy', 'mẹ'];

/** Honorifics that without their marks would be a surname; known by their marks alone. */
const NEEDS_MARKS = new Set(['chi', 'cu', 'bac', 'co', 'chu', 'chau', 'me', 'o.']);

type Honorific = { words: readonly string[]; namesAfter: number };

const listed = [
  ...HONORIFICS.map((text) => ({ text, namesAfter: 1 })),
  ...KINSHIP.map((text) => ({ text, namesAfter: 2 })),
].sort((a, b) => b.text.length - a.text.length);

const MARKED = listed.map(({ text, namesAfter }) => ({ words: wordsOf(text).map(markedKey), namesAfter }));
const BARE = listed
  .filter(({ text }) => !NEEDS_MARKS.has(fold(text)))
  .map(({ text, namesAfter }) => ({ words: wordsOf(text).map(fold), namesAfter: namesAfter + 1 }));

/**
 * How many of the words at the beginning are one honorific; 0 when none is. In a text typed without any marks fewer
 * are recognised, and more of a name must follow.
 */
export function honorificLength(words: readonly string[], isMarked: boolean): number {
  const keys = words.map(isMarked ? markedKey : fold);
  const fits = ({ words: said, namesAfter }: Honorific) =>
    said.length + namesAfter <= keys.length && said.every((word, place) => word === keys[place]);
  return (isMarked ? MARKED : BARE).find(fits)?.words.length ?? 0;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s/.]+/).filter((word) => word !== '');
}
