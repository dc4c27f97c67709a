import {
  type AgentKind,
  type FormReader,
  keysOf,
  kindNamed,
  kindOfName,
  type ReadForm,
  tidy,
  wordKey,
} from '#contract';
import type { TableLayout } from './table-layout.ts';

/** What the headings between the lines said last. */
export type Group = {
  readonly kind: AgentKind | null;
  readonly form: ReadForm | null;
  readonly unit: string;
};
export const NO_GROUP: Group = { kind: null, form: null, unit: '' };

/** A number before a heading: `II.`, `A/`, `b)`; Roman ones also without a point. */
const ENUMERATOR = /^(?:[IVX]{1,5}(?:[.)/:\s-]+|$)|[A-Za-z](?:[.)/:-]+\s*|$))/;
const COUNTED = /^\(?\d+[.)]?$/;
/** How many follow, and whom: "(12 ...)", ": 12 ...". */
const COUNT = /\s*[(:].*$/;
const PERSON_LIKE = /^(?:\p{Lu}[\p{Ll}\p{M}']+\s+){1,5}\p{Lu}[\p{Ll}\p{M}']+$/u;
const LONGEST_KIND = 4;

/** The title of a row that is a heading: one text alone in a row of a wider table. Null for every other row. */
export function headingTitle(
  row: readonly string[],
  { fields }: TableLayout,
  forms: FormReader,
): string | null {
  const ordinal = tidy(row[fields.indexOf('ordinal')] ?? '');
  if (fields.length < 2 || COUNTED.test(ordinal)) return null;
  const texts = [...new Set(row.map(tidy).filter(Boolean))];
  const words = texts.filter((text) => text.replace(ENUMERATOR, '') !== '');
  const [text] = words;
  if (text === undefined || words.length > 1) return null;
  const title = tidy(text.replace(ENUMERATOR, '').replace(COUNT, ''));
  const isNumbered = texts.length > words.length || ENUMERATOR.test(text);
  const isAlone = fields.includes('ordinal') && !isLikePerson(text);
  return isNumbered || isAlone || saysKind(title) || forms(title).formCode !== null ? title : null;
}

/** What holds for the lines below a heading. A form begins anew; a kind or a unit stands beside the form. */
export function grouped(group: Group, title: string, { fields }: TableLayout, forms: FormReader): Group {
  const { label, formCode, awardClass } = forms(title);
  if (formCode !== null) {
    const rest = wordKey(title).replace(wordKey(label), '');
    return { kind: kindNamed(rest), form: { form: label, formCode, awardClass }, unit: '' };
  }
  const kind = saysKind(title) ? kindNamed(title) : null;
  if (kind !== null) return { ...group, kind, unit: '' };
  const hasUnit = fields.includes('unit') || fields.includes('placement');
  return { ...group, unit: hasUnit ? '' : title };
}

const saysKind = (title: string): boolean =>
  kindNamed(title) !== null && keysOf(title).length <= LONGEST_KIND;
const isLikePerson = (text: string): boolean => PERSON_LIKE.test(text) && kindOfName(text) === 'person';
