import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './chromium.ts';
import { out } from './project.ts';
import { run, runTool } from './run.ts';
import { type Tally, tallyOfCode, tallyOfPlaywright, tallyOfVitest, total } from './tally.ts';
import { testWithWine } from './wine/test-wine.ts';

/** One thing that is checked, by a program of its own. */
export type Step = { readonly name: string; readonly run: () => Promise<Tally> };

export const typecheck = tool('types', 'tsc', ['-b']);
export const lint = tool('lint', 'biome', ['ci', '--error-on-warnings', '.']);
export const house = script('house rules', ['build/checks/run.ts']);
export const build = script('build', ['build/build-app.ts']);
export const schema = script('schema.sql', ['build/scripts/dump-schema.ts', '--check']);
export const notice = script('NOTICE', ['build/scripts/make-notice.ts', '--check']);

/** Finds or installs the browser of the tests, and names it to all that follow. */
export const browser: Step = {
  name: 'Chromium',
  run: async () => {
    try {
      process.env.CHROMIUM = await provideChromium();
      console.log(process.env.CHROMIUM);
      return tallyOfCode(0);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      return tallyOfCode(1);
    }
  },
};

export const pack = script('Windows pack', ['build/windows/pack.ts']);
export const packCheck = script('what is in the Windows pack', ['build/windows/check-pack.ts']);

/** What Wine can show of Windows; counts nothing where it is not installed, and says so. */
export const wine: Step = {
  name: 'Windows checks under Wine',
  run: async () => {
    try {
      return (await testWithWine()) ?? { passed: 0, failed: 0 };
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      return tallyOfCode(1);
    }
  },
};

export const unit: Step = {
  name: 'unit tests',
  run: async () => {
    const report = reportFile('vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runTool('vitest', args);
    return read(report, code, tallyOfVitest);
  },
};

/** The specs on both hosts. `args` go to the runner of `npm run test:e2e`. */
export function e2e(args: readonly string[]): Step {
  return {
    name: 'end-to-end specs',
    run: async () => {
      const report = reportFile('playwright.json');
      const options = { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } };
      const { code } = await run(
        process.execPath,
        ['build/test-e2e.ts', ...args, '--reporter=list,json'],
        options,
      );
      return read(report, code, tallyOfPlaywright);
    },
  };
}

/** Runs the steps one after the other, also after a failure, and says the sum in the last line. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const tally = await step.run();
    if (tally.failed > 0) console.log(`── ${step.name}: ${tally.failed} failed`);
    tallies.push(tally);
  }
  const { passed, failed } = total(tallies);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function tool(name: string, command: Parameters<typeof runTool>[0], args: readonly string[]): Step {
  return { name, run: async () => tallyOfCode((await runTool(command, args)).code) };
}

function script(name: string, args: readonly string[]): Step {
  return { name, run: async () => tallyOfCode((await run(process.execPath, args)).code) };
}

function reportFile(name: string): string {
  const file = join(out, 'reports', name);
  mkdirSync(join(out, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A runner that wrote no report did not come far enough to pass anything. */
function read<Report>(file: string, code: number, tally: (report: Report, code: number) => Tally): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return tally(JSON.parse(readFileSync(file, 'utf8')) as Report, code);
}
