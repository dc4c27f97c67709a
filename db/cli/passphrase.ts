import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isLongPassphrase, passphraseIn, SHORTEST_PASSPHRASE } from '#contract';
import { readFailure } from '../blobs/files.ts';
import { UsageError } from './command.ts';
import type { Sentences } from './text/sentences.ts';

/**
 * The passphrase in the first line of a file, or of the input where the file is called `-`: never a word of the command
 * itself, which every program on the machine can see. Undefined where there is none.
 */
export async function readPassphrase(file: string): Promise<string | undefined> {
  return passphraseIn(file === '-' ? await firstLine() : await contentOf(file));
}

/** A passphrase to close something with. Wrong usage where it is too short. */
export async function readNewPassphrase(file: string, text: Sentences): Promise<string> {
  const found = await readPassphrase(file);
  if (found === undefined || !isLongPassphrase(found))
    throw new UsageError(text.passphraseShort(SHORTEST_PASSPHRASE));
  return found;
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw readFailure(error, file);
  }
}
