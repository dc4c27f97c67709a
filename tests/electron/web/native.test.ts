import { expect, it, onTestFinished, vi } from 'vitest';
import { openCommand, revealCommand, webNative } from '../../../electron/web/native.ts';

it.each([
  ['win32', ['explorer.exe', '/select,C:\\kho\\Biên bản.pdf'], ['explorer.exe', 'C:\\kho\\Biên bản.pdf']],
  ['darwin', ['open', '-R', 'C:\\kho\\Biên bản.pdf'], ['open', 'C:\\kho\\Biên bản.pdf']],
])('on %s the system shows and opens files without a shell reading the path', (platform, reveal, open) => {
  const path = 'C:\\kho\\Biên bản.pdf';

  expect(revealCommand(platform, path)).toEqual(reveal);
  expect(openCommand(platform, path)).toEqual(open);
});

it('on Linux shows the folder of a file', () => {
  expect(revealCommand('linux', '/kho/blobs/ab/abc')).toEqual(['xdg-open', '/kho/blobs/ab']);
  expect(openCommand('linux', '/tmp/a.pdf')).toEqual(['xdg-open', '/tmp/a.pdf']);
});

it('says so where the system has no way to open files', async () => {
  vi.stubEnv('PATH', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const native = webNative('linux', () => undefined);

  await expect(native.openPath('/tmp/a.pdf')).rejects.toMatchObject({ detail: { code: 'not_yet' } });
});
