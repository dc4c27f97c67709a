import path from 'node:path';
import { run } from '../../../db/cli/run.ts';
import { temporaryFolder } from '../../support/open-test-archive.ts';

/** Every command starts a core of its own: several in one test take their time on a busy machine. */
export const PATIENCE = { timeout: 120_000 };

/** What a command line said and how it ended. */
export type Told = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The one JSON value on the output. */
  readonly json: <T = Record<string, unknown>>() => T;
};

/** Runs `tangthu` in this process, with nothing of this machine's own settings. */
export async function tangthu(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(args, output, { TANGTHU_DATA: '/nowhere', ...env });
  return { code, out: out.join('\n'), err: err.join('\n'), json: <T>() => JSON.parse(out.join('\n')) as T };
}

/** A new archive on the disk, made by `init`, and the commands on it. */
export async function givenArchive(office = 'UBND Phường Thử') {
  const folder = path.join(temporaryFolder(), 'kho');
  const made = await tangthu(['--archive', folder, 'init', '--office', office]);
  if (made.code !== 0) throw new Error(made.err);
  return { folder, tangthu: (...args: string[]) => tangthu(['--archive', folder, ...args]) };
}
