import fs from 'node:fs';
import path from 'node:path';
import { packTar, type TarHeader } from 'modern-tar';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

export type Packed = Pick<TarHeader, 'name'> & Partial<TarHeader> & { readonly text?: string };

/** A tar file with these entries, whatever they are called. */
export async function givenTar(...entries: readonly Packed[]): Promise<string> {
  const file = path.join(temporaryFolder(), 'goi.tar');
  const packed = entries.map(({ text = '', ...header }) => ({
    header: { size: Buffer.byteLength(text), type: 'file' as const, ...header },
    body: text,
  }));
  fs.writeFileSync(file, await packTar(packed));
  return file;
}
