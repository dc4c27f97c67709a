import type { Client, Contract, Fault } from '#contract';
import { type Command, DONE } from '../command.ts';
import type { Health } from '../health.ts';
import { summaryOf } from '../summary.ts';

/** Counts by kind and year, sizes, versions, last backup, health. */
export const info: Command = {
  options: {},
  async run({ open, output, isJson, text }) {
    const { client } = await open('read');
    const found = await client.archive.info({});
    const health = await healthOf(client);
    if (isJson) output.out(JSON.stringify({ ...found, health }));
    else output.out(`${summaryOf(found, text)}\n${text.health(health)}`);
    return DONE;
  },
};

async function healthOf({ job }: Client<Contract>): Promise<Health> {
  const checks = (await job.list({})).filter(({ kind, state }) => kind === 'verify' && state === 'done');
  const last = checks.toSorted((a, b) => (a.finishedAt ?? '').localeCompare(b.finishedAt ?? '')).at(-1);
  if (!last) return null;
  const { faults } = last.result as { faults: readonly Fault[] };
  return { verifiedAt: last.finishedAt ?? '', faults: faults.length };
}
