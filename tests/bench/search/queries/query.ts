import type { FieldName } from '../corpus/fields.ts';

/** The ways people ask, each measured by itself. */
export const categories = [
  'exact',
  'no_marks',
  'one_slip',
  'two_slips',
  'moved_word',
  'prefix',
  'telex',
  'vni',
  'abbreviation',
  'number',
  'date',
  'several_fields',
  'long_text',
] as const;
export type Category = (typeof categories)[number];

/**
 * How a fragment is compared: `exact` with its marks, `folded` without, `begun` folded and with a last word that may
 * go on, `expanded` folded and with abbreviations written out on both sides.
 */
export type Likeness = 'exact' | 'folded' | 'begun' | 'expanded';

/** What a right answer has: a phrase in a field (one of several where more than one is right), or a date. */
export type Wanted =
  | {
      readonly what: 'phrase';
      /** `short`: whichever field but running text, `any`: that too; where nobody could tell which was meant. */
      readonly field: FieldName | 'short' | 'any';
      readonly oneOf: readonly string[];
      readonly likeness: Likeness;
    }
  | {
      readonly what: 'date';
      readonly year: number;
      readonly month: number | null;
      readonly day: number | null;
    };

/** A query whose right answers are known: every entry that has all that is wanted. */
export type Query = {
  readonly category: Category;
  readonly text: string;
  readonly wanted: readonly Wanted[];
};
