import os from 'node:os';
import { parseArgs } from 'node:util';
import { ArchiveError, type ErrorDetail } from '#contract';
import { programVersion } from '../version.ts';
import {
  type Command,
  type CommandContext,
  type OptionValues,
  type Output,
  REFUSED,
  textOption,
  UsageError,
  WRONG_USAGE,
} from './command.ts';
import { commands } from './commands/index.ts';
import { defaultArchive } from './default-archive.ts';
import { type OpenedArchive, openArchive } from './open-archive.ts';
import { sentences } from './text/index.ts';
import type { Sentences } from './text/sentences.ts';

const GLOBAL = {
  archive: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command line. Gives the exit code: 0 done, 1 refused with a reason, 2 wrong usage. */
export async function run(
  args: readonly string[],
  output: Output,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const text = sentences;
  try {
    const { name, rest } = splitCommand(args);
    const known = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!known || rest.includes('--help') || rest.includes('-h')) {
      const isAsked =
        name === undefined ? args.includes('--help') || args.includes('-h') : known !== undefined;
      (isAsked ? output.out : output.err)(
        name && !known ? text.unknownCommand(name) : help(known?.usage, text),
      );
      return isAsked ? 0 : WRONG_USAGE;
    }
    return await perform(known, rest, output, env, text);
  } catch (error) {
    return report(error, args.includes('--json'), output, text);
  }
}

type Known = (typeof commands)[string];

/** The command's name is the first word that is neither an option nor the folder of `--archive`. */
function splitCommand(args: readonly string[]): { name: string | undefined; rest: string[] } {
  const at = args.findIndex((arg, n) => !arg.startsWith('-') && args[n - 1] !== '--archive');
  return at < 0 ? { name: undefined, rest: [...args] } : { name: args[at], rest: args.toSpliced(at, 1) };
}

function parse(
  command: Command,
  usage: string,
  rest: readonly string[],
): { values: OptionValues; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...GLOBAL, ...command.options },
      allowPositionals: true,
    });
    return { values: values as OptionValues, words: positionals };
  } catch (error) {
    throw new UsageError(sentences.wrongOption(error instanceof Error ? error.message : '', usage));
  }
}

async function perform(
  { usage, load }: Known,
  rest: readonly string[],
  output: Output,
  env: NodeJS.ProcessEnv,
  text: Sentences,
) {
  const command = await load();
  const { values, words } = parse(command, usage, rest);
  if (words.length > (command.mostWords ?? 0)) throw new UsageError(text.usage(usage));
  const opened: OpenedArchive[] = [];
  const folder = (): string => {
    const asked = textOption(values, 'archive') ?? defaultArchive(env);
    if (asked === undefined) throw new UsageError(text.noArchive);
    return asked;
  };
  const context: CommandContext = {
    ...{ values, words, output, text, folder, usage },
    isJson: values.json === true,
    async open(mode, create) {
      const order = {
        folder: folder(),
        mode,
        create: create ?? null,
        actor: os.userInfo().username,
        appVersion: programVersion,
      };
      const archive = await openArchive(order);
      opened.push(archive);
      return archive;
    },
  };
  try {
    return await command.run(context);
  } finally {
    for (const archive of opened) await archive.close();
  }
}

function help(usage: string | undefined, text: Sentences): string {
  if (usage !== undefined) return text.usage(usage);
  return text.help(Object.values(commands).map((one) => one.usage));
}

function report(error: unknown, isJson: boolean, output: Output, text: Sentences): number {
  if (error instanceof UsageError) {
    output.err(error.message);
    return WRONG_USAGE;
  }
  const detail: ErrorDetail =
    error instanceof ArchiveError
      ? error.detail
      : { code: 'internal', incident: error instanceof Error ? error.message : '' };
  if (isJson) output.out(JSON.stringify({ error: detail }));
  output.err(text.error(detail));
  return detail.code === 'not_yet' ? WRONG_USAGE : REFUSED;
}
