import type { RecordOf } from '#contract';
import plan from './conferences.json' with { type: 'json' };
import type { Random } from './random.ts';
import { fill, writtenNumber } from './text.ts';

export type Figure = NonNullable<RecordOf<'minutes'>['figures']>[number];

interface Spec {
  readonly what: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  readonly share?: readonly number[];
  /** The figure as a clause, beginning in lower case. */
  readonly said: string;
}

const specs: Readonly<Record<string, Spec>> = plan.figures;

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function specOf(name: string): Spec {
  const spec = specs[name];
  if (!spec) throw new RangeError(`no figure ${name}`);
  return spec;
}

/** A figure a conference reports, with its target and share where the table gives one. */
export function makeFigure(name: string, random: Random): Figure {
  const { what, unit, low, high, decimals, share: [least, most] = [] } = specOf(name);
  const value = rounded(low + random.next() * (high - low), decimals);
  if (least === undefined || most === undefined) return { what, value, unit };
  const share = random.int(least, most);
  const target = rounded((value * 100) / share, decimals);
  return { what, value, unit, target, share: rounded((value * 100) / target, 1) };
}

/** Figures by name, each in words that can stand inside a sentence. */
export function writtenFigures(names: readonly string[], figures: readonly Figure[]): string[] {
  return names.map((name, i) => {
    const { value, unit = '', share } = figures[i] ?? { value: 0 };
    const amount = `${writtenNumber(value ?? 0)}${unit === '%' ? '%' : ` ${unit}`}`;
    const part = share ? fill(plan.labels.share, { share: writtenNumber(share) }) : '';
    return fill(specOf(name).said, { amount, share: part });
  });
}

/** The text with every sentence beginning in upper case. */
export function sentences(text: string): string {
  return text.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
