/** What a bench has found: one number, and the bare thing it is measured against in the same run. */
export type Figure = {
  readonly bench: string;
  readonly what: string;
  /** Entries in the archive; 0 where that does not matter. */
  readonly entries: number;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'records/s' | 'photos/s' | 'x' | '%' | 'lines';
  /** The slowest of a hundred, where many were measured. */
  readonly p95?: number;
  /** CPU time of the core for the same work, where it was asked. */
  readonly cpuMs?: number;
  /** How many times the bare thing it takes, or the smallest archive. */
  readonly ratio?: number;
  readonly against?: string;
};

export type Spread = { readonly p50: number; readonly p95: number };

/** Runs `work` this often, one after the other; middle and near-worst of the times in milliseconds. */
export async function repeated(times: number, work: (n: number) => unknown): Promise<Spread> {
  const tookMs: number[] = [];
  for (let n = 0; n < times; n += 1) tookMs.push(await timed(() => work(n)));
  return spread(tookMs);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** CPU milliseconds of this process for `work`, and its wall milliseconds. */
export async function costOf(work: () => unknown): Promise<{ wallMs: number; cpuMs: number }> {
  const before = process.cpuUsage();
  const wallMs = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { wallMs, cpuMs: (user + system) / 1000 };
}
