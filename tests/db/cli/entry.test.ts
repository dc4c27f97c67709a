import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs the command as the README says, and gives both streams and the exit code. */
async function tangthu(args: readonly string[]) {
  const options = {
    cwd: root,
    env: { ...process.env, TANGTHU_DATA: temporaryFolder() },
    shell: process.platform === 'win32',
  };
  return run(npm, ['run', '-s', 'tangthu', '--', ...args], options).then(
    (told) => ({ code: 0, ...told }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

it('npm run -s tangthu prints nothing but the answer, and ends with its exit code', PATIENCE, async () => {
  const { folder } = await givenArchive();
  const { code, stdout } = await tangthu(['--archive', folder, 'info', '--json']);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ folder, entries: { total: 0 } });

  const refused = await tangthu(['--archive', path.join(folder, 'không có'), 'info', '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'archive_missing' } });
  expect(await tangthu(['bay'])).toMatchObject({ code: 2, stdout: '' });
});
