import { entryAt } from './corpus/entries.ts';
import { fieldsOf } from './corpus/fields.ts';
import type { Comparison, SearchFigure } from './figures.ts';
import type { Wanted } from './queries/query.ts';
import { type Asked, type Score, scoreOf, scoresByCategory } from './score.ts';

const SHOWN = 3;
const TEXT_SHOWN = 90;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const ms = (time: number): string => (time >= 100 ? `${Math.round(time)}` : time.toPrecision(2));

function cells(name: string, { queries, recall, mrr, p50, p95, max, mean }: Score): string[] {
  return [name, `${queries}`, percent(recall), mrr.toFixed(3), ...[p50, p95, max, mean].map(ms)];
}

const HEAD = ['', 'queries', 'recall@10', 'MRR', 'p50 ms', 'p95', 'max', 'mean'];

/** Scores of one engine as a table for people: all queries together, then each category. */
export function scoreTable(title: string, asked: readonly Asked[]): string {
  const rows = [...scoresByCategory(asked)].map(([category, score]) => cells(category, score));
  return aligned([[title, ...HEAD.slice(1)], cells('all', scoreOf(asked)), ...rows]);
}

/** The figures of a run as a table for people. */
export const figureTable = (figures: readonly SearchFigure[]): string =>
  aligned(
    figures.map(({ what, entries, value, unit }) => [
      what,
      entries.toLocaleString('en-US'),
      `${value >= 100 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3))} ${unit}`.trim(),
    ]),
  );

/** Other engines beside ours in the same queries. */
export const comparisonTable = (comparisons: readonly Comparison[]): string =>
  aligned([
    ['in the same queries', 'entries', 'queries', 'recall@10', 'ours', 'mean ms', 'ours', 'times slower'],
    ...comparisons.map(({ engine, entries, theirs, ours, timesSlower }) => [
      ...[
        engine,
        entries.toLocaleString('en-US'),
        `${theirs.queries}`,
        percent(theirs.recall),
        percent(ours.recall),
      ],
      ...[ms(theirs.mean), ms(ours.mean), ms(timesSlower)],
    ]),
  ]);

/** Rows whose first column is text and the others numbers. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

/** What was missed, for tuning: the query, what was meant, what came instead. */
export function missesOf(asked: readonly Asked[], corpusSeed: number): string {
  return asked
    .filter(({ rank }) => rank === 0)
    .map(({ query, found }) => {
      const instead = found
        .slice(0, SHOWN)
        .map((hit) => `      ${hit < 0 ? 'no entry' : told(corpusSeed, hit, query.text)}`);
      const meant = query.wanted.map(meaning).join(' & ');
      return [`${query.category.padEnd(15)}${query.text}  →  ${meant}`, ...instead].join('\n');
    })
    .join('\n');
}

const meaning = (wanted: Wanted): string =>
  wanted.what === 'date'
    ? [wanted.day, wanted.month, wanted.year].filter((part) => part !== null).join('/')
    : `${wanted.field}: ${[...new Set(wanted.oneOf)].join(' | ')}`;

/** The texts of an entry that have most to do with a query come first. */
function told(seed: number, index: number, query: string): string {
  const words = query.toLowerCase().split(' ');
  const texts = Object.values(fieldsOf(entryAt(seed, index).record)).flat();
  const shared = (text: string): number => words.filter((word) => text.toLowerCase().includes(word)).length;
  const [best = '', next = ''] = texts.toSorted((a, b) => shared(b) - shared(a));
  return `${index}: ${best.slice(0, TEXT_SHOWN)} · ${next.slice(0, TEXT_SHOWN)}`;
}
