import { plainName } from '../../blobs/bag/payload-name.ts';
import { isDeviceName } from '../../blobs/file-name.ts';
import type { HandoverYear, YearEntry } from '../year/survey.ts';

/** Codes by which receivers know dossiers and documents (circular 05/2025/TT-BNV, appendix III). */
export type Codes = {
  /** Of the office: of what belongs to no fonds. */
  readonly office: string;
  /** Office or fonds, year, number and notation of the dossier; each once, capitals or not. */
  dossier(id: string): string;
  /** What documents outside dossiers are counted under: office, year, first hand-over (appendix IV). */
  readonly loose: string;
  /** Code of its dossier, and its number there in seven digits. */
  document(entry: Placed): string;
  /** The same with its number as it is: what the file of the document is named. */
  documentId(entry: Placed): string;
};
type Placed = Pick<YearEntry, 'dossierId' | 'position'>;

const LONGEST = { office: 24, number: 20 } as const;
const FIRST_HANDOVER = '01';
const DIGITS = 7;

/** A text as part of a code and of a file name: its letters without marks, digits, dots and hyphens. */
export function codePart(text: string, longest: number): string {
  const plain = text
    .replace(/[\u0111\u0110]/g, (letter) => (letter === '\u0111' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, longest)
    .replace(/^[.-]+|[.-]+$/g, '');
  return isDeviceName(plain) ? `X-${plain}` : plain;
}

/** A code no other dossier has: where it is taken, the first number from `from` on behind it that is not. */
function free(wanted: string, from: number, taken: ReadonlySet<string>): string {
  let own = wanted;
  for (let number = from; taken.has(own.toLowerCase()); number += 1) own = `${wanted}-${number}`;
  return own;
}

/** Works the codes out once for a whole package: which dossier has which must not depend on who asks. */
export function codesOf(year: HandoverYear): Codes {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const named = codePart(year.office.archiveCode, LONGEST.office);
  const office = named || plainName(year.office.name, LONGEST.office).toUpperCase() || 'X';
  const [firstYear = 0] = year.choice.years;
  const loose = [office, firstYear, FIRST_HANDOVER].join('.');
  taken.add(loose.toLowerCase());
  const fonds = new Map(year.fonds.map(({ id, content }) => [id, content]));
  for (const { id, fondsId, ordinal, position, content } of year.dossiers()) {
    const { archiveCode = '', code = '' } = fonds.get(fondsId) ?? {};
    const body = codePart(archiveCode, LONGEST.office) || named || codePart(code, LONGEST.office) || office;
    const number = codePart(content.number, LONGEST.number) || String(position).padStart(3, '0');
    const wanted = [body, content.year ?? firstYear, number].join('.');
    const own = free(wanted, ordinal, taken);
    taken.add(own.toLowerCase());
    codes.set(id, own);
  }
  const dossier = (id: string): string => codes.get(id) ?? loose;
  const above = ({ dossierId }: Placed): string => (dossierId === null ? loose : dossier(dossierId));
  return {
    ...{ office, loose, dossier },
    document: (entry) => `${above(entry)}.${String(entry.position).padStart(DIGITS, '0')}`,
    documentId: (entry) => `${above(entry)}.${entry.position}`,
  };
}
