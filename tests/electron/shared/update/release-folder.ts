import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  manifestName,
  signatureName,
  signManifest,
  type UpdateManifest,
} from '../../../../electron/shared/update/manifest.ts';

/** A key made for one test: nobody signs a release with it. */
export function inventedKey(): { readonly privatePem: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privatePem: pem(privateKey), publicKey: half(publicKey) };
}

const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
const half = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');

const INSTALLER = 'TangThu-Setup-0.2.0.exe';
const CONTENT = Buffer.from('not really an installer, but three thousand bytes'.repeat(60));

/** Lays a signed release into a folder, as on a USB stick. Gives the path of its installer. */
export function layRelease(
  folder: string,
  privatePem: string,
  change: Partial<UpdateManifest> = {},
  content: Buffer = CONTENT,
): string {
  const manifest: UpdateManifest = {
    ...{ format: 1, product: 'tang-thu', version: '0.2.0', installer: INSTALLER },
    sizeBytes: CONTENT.length,
    sha256: createHash('sha256').update(CONTENT).digest('hex'),
    ...{ minArchiveVersion: 1, archiveVersion: 12, releasedOn: '2027-01-04' },
    ...change,
  };
  const text = JSON.stringify(manifest);
  writeFileSync(join(folder, manifestName(INSTALLER)), text);
  writeFileSync(join(folder, signatureName(INSTALLER)), signManifest(Buffer.from(text), privatePem));
  writeFileSync(join(folder, INSTALLER), content);
  return join(folder, INSTALLER);
}

/** The same content with one letter changed. */
export function changedContent(): Buffer {
  const bytes = Buffer.from(CONTENT);
  bytes.write('X', 1000);
  return bytes;
}
