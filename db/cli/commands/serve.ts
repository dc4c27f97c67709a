import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ArchiveError } from '#contract';
import { type Command, textOption } from '../command.ts';

/** The web shell, as a program of its own: the command line does not reach into the hosts. */
const WEB_SHELL = import.meta.url.endsWith('.ts')
  ? new URL('../../../electron/web/main.ts', import.meta.url)
  : new URL('../web/main.js', import.meta.url);

/** Serves the web shell without opening a browser; prints its one-time address and ends with Ctrl+C. */
export const serve: Command = {
  options: { port: { type: 'string' } },
  async run({ values, folder }) {
    const program = fileURLToPath(WEB_SHELL);
    if (!existsSync(program)) throw new ArchiveError({ code: 'not_yet', what: 'serve' });
    const port = textOption(values, 'port');
    const args = [
      program,
      '--no-browser',
      '--archive',
      folder(),
      ...(port === undefined ? [] : ['--port', port]),
    ];
    const shell = spawn(process.execPath, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shell.kill(signal));
    return await new Promise<number>((resolve) => shell.on('exit', (code) => resolve(code ?? 0)));
  },
};
