import { Decrypter } from 'age-encryption';
import { ArchiveError } from '#contract';
import { piecesIn, piecesOf, streamOf } from './streams.ts';

/** The first bytes of every file in the age format. */
export const AGE_MAGIC = 'age-encryption.org/v1\n';

/**
 * What an encrypted file holds, in pieces. Fails with `passphrase_needed`, with `passphrase_wrong`, which also a file
 * has that is damaged in its head or was encrypted for a key, and while it is read with an error where it is damaged.
 */
export async function decrypted(
  file: string,
  name: string,
  passphrase: string | null,
  onBytes: (bytes: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  if (passphrase === null) throw new ArchiveError({ code: 'passphrase_needed', name });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return piecesOf(await decrypter.decrypt(streamOf(piecesIn(file, onBytes))));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError({ code: 'passphrase_wrong', name }, { cause: error });
  }
}
