import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

const MAIN = fileURLToPath(new URL('../../../db/cli/main.ts', import.meta.url));

/** Starts `tangthu serve` as a program of its own; resolves with its first line. */
async function givenServer(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [MAIN, '--archive', folder, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TANGTHU_DATA: temporaryFolder() },
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url };
}

/** The server opens the archive beside telling its address. */
async function untilHeld(folder: string): Promise<void> {
  while (!existsSync(path.join(folder, '.lock'))) await pause(20);
}

it('serve prints its address and holds the archive until it is told to end', PATIENCE, async () => {
  const { folder, tangthu } = await givenArchive();
  const { child, url } = await givenServer(folder);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S+$/);

  await untilHeld(folder);
  const refused = await tangthu('verify', '--json');
  expect(refused.code).toBe(1);
  expect(refused.json()).toMatchObject({ error: { code: 'archive_locked', holder: os.userInfo().username } });
  expect(refused.err).toMatch(
    new RegExp(
      `^Kho đang được ${os.userInfo().username} mở trên máy ${os.hostname()} từ .+\\. Hãy đóng cửa sổ đó, hoặc chỉ xem bằng info và search\\.$`,
    ),
  );
  expect(await tangthu('info')).toMatchObject({ code: 0 });
  expect(await tangthu('search', 'x')).toMatchObject({ code: 0 });

  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await tangthu('verify')).toMatchObject({ code: 0 });
});
