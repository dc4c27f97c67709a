import type { parseArgs } from 'node:util';
import type { OpenedArchive } from './open-archive.ts';
import type { Sentences } from './text/sentences.ts';

export type OptionSpecs = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Where a command writes: results to `out`, progress and messages to `err`. */
export type Output = { out(text: string): void; err(text: string): void };

/** What a command is given to work with. */
export type CommandContext = {
  readonly values: OptionValues;
  readonly words: readonly string[];
  readonly isJson: boolean;
  readonly output: Output;
  readonly text: Sentences;
  /** How the command is written, for a refusal. */
  readonly usage: string;
  /** The archive folder asked for, or the one the app opens. Fails with wrong usage where there is none. */
  folder(): string;
  /** Opens the archive; it is closed when the command ends. */
  open(mode: 'write' | 'read', create?: { office: string }): Promise<OpenedArchive>;
};

/** One command: which options it knows, and what it does. Its result is the exit code. */
export type Command = {
  readonly options: OptionSpecs;
  /** How many words it takes at most besides options; none unless told. */
  readonly mostWords?: number;
  run(context: CommandContext): Promise<number>;
};

export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

/** Thrown where a command is written wrongly; the sentence says how it is meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A text option, or undefined. */
export const textOption = (values: OptionValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A whole number from an option; wrong usage where it is none. */
export function numberOption(values: OptionValues, name: string, text: Sentences): number | undefined {
  const value = textOption(values, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number)) throw new UsageError(text.notANumber(name, value));
  return number;
}
