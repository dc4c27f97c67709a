import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** How `tangthu.cmd` beside the program asks for the command line in place of the window. */
const SWITCH = '--cli';

/** What follows the switch; undefined where the window is wanted. */
export function commandLineOf(args: readonly string[]): readonly string[] | undefined {
  const at = args.indexOf(SWITCH);
  return at < 0 ? undefined : args.slice(at + 1);
}

/** Runs the command line, which reads its words from the process and notes how it ended there, and ends with that. */
export async function runCommandLine(entry: string, words: readonly string[]): Promise<void> {
  process.argv = [process.execPath, entry, ...words];
  await import(pathToFileURL(entry).href);
  app.exit(Number(process.exitCode ?? 0));
}
