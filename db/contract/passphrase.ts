import { z } from 'zod';

/** Fewer letters are guessed on a good computer, whatever the cipher. */
export const SHORTEST_PASSPHRASE = 12;

/** Composed (NFC), so that every keyboard gives the same bytes, and without the space around it. */
const composed = (text: string): string => text.normalize('NFC').trim();

/** Whether a passphrase is long enough to close something with. */
export const isLongPassphrase = (text: string): boolean => [...composed(text)].length >= SHORTEST_PASSPHRASE;

/** A passphrase that something was closed with. It is kept in memory for one job, and never written anywhere. */
export const Passphrase = z.string().min(1).max(1000).transform(composed);

/** A passphrase that something is to be closed with. */
export const NewPassphrase = Passphrase.refine(isLongPassphrase, { params: { rule: 'passphrase_short' } });

/** The passphrase in the first line of a text, as it was written down; undefined where it is none. */
export function passphraseIn(text: string): string | undefined {
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return composed(line) === '' ? undefined : composed(line);
}
