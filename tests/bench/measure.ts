/** One figure: what it is, its value and unit, and what it is compared with in the same run. */
export type Figure = {
  readonly name: string;
  readonly size: number | null;
  readonly value: number;
  readonly unit: 'ms' | '1/s' | 'MB';
  /** Value over that of the bare cost of the same work, where there is one. */
  readonly ratio: number | null;
  readonly against: string;
};

export type Spread = { readonly p50: number; readonly p95: number };

/** Times a piece of work, in milliseconds of wall time. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times the same work again and again; the first rounds only warm up. */
export async function spread(rounds: number, work: (round: number) => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const ms = await timed(() => work(round));
    if (round >= 0) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, size, value, unit, ratio, against }) => [
    name,
    size === null ? '' : size.toLocaleString('en'),
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)}x ${against}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')).join('\n');
}
