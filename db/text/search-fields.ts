import { fold } from './fold.ts';

/** What the words before a colon choose in a search box: kinds, people and bodies, years, numbers, dossiers, forms, files. */
export type SearchField = 'kind' | 'person' | 'body' | 'year' | 'number' | 'dossier' | 'form' | 'file';

/** Folded and without blanks. */
const FIELDS: Readonly<Record<string, SearchField>> = {
  ...{ loai: 'kind', kieu: 'kind' },
  ...{ nguoi: 'person', ten: 'person', canhan: 'person', hoten: 'person', hovaten: 'person' },
  ...{ donvi: 'body', dv: 'body', coquan: 'body', phuong: 'body', tapthe: 'body' },
  ...{ nam: 'year' },
  ...{ so: 'number', sohieu: 'number', kyhieu: 'number' },
  ...{ hoso: 'dossier', hs: 'dossier' },
  ...{ hinhthuc: 'form', ht: 'form', danhhieu: 'form' },
  ...{ tep: 'file', file: 'file', banquet: 'file', scan: 'file' },
};

/** How kinds are called, folded and without blanks. */
const KINDS: Readonly<Record<string, string>> = {
  ...{
    bienban: 'minutes',
    hoinghi: 'minutes',
    hop: 'minutes',
    cuochop: 'minutes',
    bb: 'minutes',
    hn: 'minutes',
  },
  ...{ anh: 'photo', hinh: 'photo', hinhanh: 'photo' },
  ...{ khenthuong: 'commendation', khen: 'commendation', kt: 'commendation', quyetdinhkhen: 'commendation' },
  ...{ vanban: 'document', tailieu: 'document', vb: 'document', congvan: 'document' },
  ...{ nguoi: 'person', canhan: 'person', ca: 'person' },
  ...{ donvi: 'body', tapthe: 'body', coquan: 'body' },
  ...{ ho: 'household', hogiadinh: 'household' },
  ...{ hoso: 'dossier', hs: 'dossier' },
};

/** A part of a query that was given to one field. */
export type FieldedText = { readonly field: SearchField; readonly value: string };

/** `field:value` and `field:"value"`; the value ends at the next blank where it is not quoted. */
const FIELDED =
  /(?<![^\s])(?:([\p{L}\p{M}]{2,8})\s)?([\p{L}\p{M}]{2,8}):(?:["\u201c]([^"\u201d]*)["\u201d]|([^\s"\u201c]\S*))/gu;

/** Takes the fielded parts out of a query; what stands before an unknown word and a colon stays as it is. */
export function readSearchFields(query: string): {
  readonly text: string;
  readonly fields: readonly FieldedText[];
} {
  const fields: FieldedText[] = [];
  const text = query.replace(
    FIELDED,
    (whole, first: string | undefined, last: string, quoted?: string, plain?: string) => {
      const value = quoted ?? plain ?? '';
      const both = first === undefined ? undefined : FIELDS[fold(first + last)];
      const field = both ?? FIELDS[fold(last)];
      if (!field || value === '') return whole;
      fields.push({ field, value });
      return both || first === undefined ? ' ' : `${first} `;
    },
  );
  return { text, fields };
}

/** The kind of entry or agent that a word names; undefined for any other word. */
export const searchedKind = (word: string): string | undefined => KINDS[fold(word).replace(/[^a-z]/g, '')];
