import { fold } from './fold.ts';

/** What the words before a colon choose in a search box, folded: kinds of entry, people and bodies, years, numbers. */
export type SearchField = 'kind' | 'person' | 'body' | 'year' | 'number';

const FIELDS: Readonly<Record<string, SearchField>> = {
  ...{ loai: 'kind', kieu: 'kind' },
  ...{ nguoi: 'person', ten: 'person' },
  ...{ donvi: 'body', dv: 'body', phuong: 'body' },
  ...{ nam: 'year' },
  ...{ so: 'number', sohieu: 'number' },
};

/** How kinds are called, folded and without blanks. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ bienban: 'minutes', hoinghi: 'minutes', hop: 'minutes', bb: 'minutes' },
  ...{ anh: 'photo', hinh: 'photo', hinhanh: 'photo' },
  ...{ khenthuong: 'commendation', khen: 'commendation', kt: 'commendation' },
  ...{ vanban: 'document', tailieu: 'document', vb: 'document' },
  ...{ nguoi: 'person', canhan: 'person', ca: 'person' },
  ...{ donvi: 'body', tapthe: 'body', coquan: 'body' },
  ...{ ho: 'household', hogiadinh: 'household' },
  ...{ hoso: 'dossier', hs: 'dossier' },
};

/** A part of a query that was given to one field. */
export type FieldedText = { readonly field: SearchField; readonly value: string };

/** `field:value` and `field:"value"`; the value ends at the next blank where it is not quoted. */
const FIELDED = /(?<![^\s])([\p{L}\p{M}]{2,8}):(?:"([^"]*)"|(\S+))/gu;

/** Takes the fielded parts out of a query; what stands before an unknown word and a colon stays as it is. */
export function readSearchFields(query: string): {
  readonly text: string;
  readonly fields: readonly FieldedText[];
} {
  const fields: FieldedText[] = [];
  const text = query.replace(FIELDED, (whole, name: string, quoted?: string, plain?: string) => {
    const field = FIELDS[fold(name)];
    const value = quoted ?? plain ?? '';
    if (!field || value === '') return whole;
    fields.push({ field, value });
    return ' ';
  });
  return { text, fields };
}

/** The kind of entry or agent that a word names; undefined for any other word. */
export const searchedKind = (word: string): string | undefined => KINDS[fold(word).replace(/[^a-z]/g, '')];
