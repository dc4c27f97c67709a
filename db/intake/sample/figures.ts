import type { RecordOf } from '#contract';
import plan from './conferences.json' with { type: 'json' };
import type { Random } from './random.ts';
import { writtenNumber } from './text.ts';

export type Figure = NonNullable<RecordOf<'minutes'>['figures']>[number];

interface Spec {
  readonly what: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  readonly share?: readonly number[];
}

const specs: Readonly<Record<string, Spec>> = plan.figures;

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A figure a conference reports, with its target and share where the table gives one. */
export function makeFigure(name: string, random: Random): Figure {
  const spec = specs[name];
  if (!spec) throw new RangeError(`no figure ${name}`);
  const { what, unit, low, high, decimals, share: [least, most] = [] } = spec;
  const value = rounded(low + random.next() * (high - low), decimals);
  if (least === undefined || most === undefined) return { what, value, unit };
  const share = random.int(least, most);
  const target = rounded((value * 100) / share, decimals);
  return { what, value, unit, target, share: rounded((value * 100) / target, 1) };
}

/** The figure in words, beginning in lower case: to stand inside a sentence. */
export function writtenFigure({ what, value, unit, share }: Figure): string {
  const amount = `${writtenNumber(value ?? 0)}${unit === '%' ? '%' : ` ${unit}`}`;
  const part = share ? plan.labels.share.replace('{share}', writtenNumber(share)) : '';
  return `${what.charAt(0).toLowerCase()}${what.slice(1)} ${plan.labels.reaches} ${amount}${part}`;
}

/** The text with every sentence beginning in upper case. */
export function sentences(text: string): string {
  return text.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
