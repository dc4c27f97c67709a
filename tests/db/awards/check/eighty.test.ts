import { expect, it } from 'vitest';
import { openTestArchive } from '../../../support/open-test-archive.ts';
import { givenEighty } from './eighty.ts';

it('of eighty proposed names the fifteen that want a second look are pointed out, each for its reason, and no other', async () => {
  const { client } = openTestArchive();
  const { lines, wanted } = await givenEighty(client);

  const report = await client.check.run({ plan: { on: '2026-01-15' }, lines });

  const byRule: Record<string, number[]> = {};
  for (const { line, findings } of report.lines)
    for (const { rule } of findings) byRule[rule] = [...(byRule[rule] ?? []), line];
  expect(byRule).toEqual(wanted);
});
