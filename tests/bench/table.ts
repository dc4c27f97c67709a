import type { Figure } from './measure.ts';

function digits(value: number, unit?: Figure['unit']): string {
  if (unit === '%') return value.toFixed(2);
  if (unit === 'lines' || value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(2);
}

/** Figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, entries, value, unit, p95, cpuMs, ratio, against }) => [
    what,
    entries === 0 ? '' : entries.toLocaleString('en-US'),
    `${digits(value, unit)} ${unit}`,
    p95 === undefined ? '' : `p95 ${digits(p95)}`,
    cpuMs === undefined ? '' : `cpu ${digits(cpuMs)} ms`,
    ratio === undefined ? '' : `${digits(ratio)} x ${against}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
