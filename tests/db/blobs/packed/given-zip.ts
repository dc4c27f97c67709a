import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

export type Zipped = {
  readonly name: string;
  readonly content?: string | Buffer;
  /** What the directory says it unpacks to, where that is a lie. */
  readonly said?: number;
  /** Mode of a Unix file. */
  readonly mode?: number;
  readonly flags?: number;
};

/** A ZIP file with these entries, whatever they are called: no program would write some of them. */
export function givenZip(...entries: readonly Zipped[]): string {
  const file = path.join(temporaryFolder(), 'goi.zip');
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', said, mode = 0o100644, flags = 0x800 } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const spelt = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said ?? bytes.length, 18);
    common.writeUInt16LE(spelt.length, 22);
    bodies.push(Buffer.from('504b0304', 'hex'), common, spelt, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((mode << 16) >>> 0) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('504b01021403', 'hex'), common, rest, spelt);
    at += 30 + spelt.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  fs.writeFileSync(file, Buffer.concat([...bodies, ...directory, Buffer.from('504b0506', 'hex'), end]));
  return file;
}
