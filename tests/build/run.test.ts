import { expect, it } from 'vitest';
import { run, runTool } from '../../build/run.ts';

it('hands back how a program ended and what it said', async () => {
  const script = `process.stdout.write('out '); process.stderr.write('err'); process.exitCode = 3;`;
  const { code, output } = await run(process.execPath, ['-e', script], { quiet: true });
  expect(code).toBe(3);
  expect(output).toContain('out ');
  expect(output).toContain('err');
});

it('stops a program that takes too long', async () => {
  const { code } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 });
  expect(code).toBe(124);
});

it('answers when there is no such program', async () => {
  expect((await run('/no/such/program', [])).code).toBe(127);
});

it.each(['biome', 'playwright', 'tsc', 'vitest'] as const)('finds %s', async (tool) => {
  expect((await runTool(tool, ['--version'], { quiet: true })).code).toBe(0);
});
