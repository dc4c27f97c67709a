import { createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** What a release says of its installer. It lies beside it, signed as the bytes it consists of. */
export const UpdateManifest = z.object({
  format: z.literal(1),
  product: z.literal('tang-thu'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Name of the installer in the same folder. */
  installer: z.string().regex(/^[\w.-]+\.exe$/),
  sizeBytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The oldest version of an archive this program can bring up to date. */
  minArchiveVersion: z.int().positive(),
  /** The version its archives have afterwards. */
  archiveVersion: z.int().positive(),
  releasedOn: z.iso.date(),
});
export type UpdateManifest = z.output<typeof UpdateManifest>;

/** Names of the two files that go with an installer. */
export const manifestName = (installer: string): string => installer.replace(/\.exe$/i, '.json');
export const signatureName = (installer: string): string => `${manifestName(installer)}.sig`;

/** Signs a manifest's bytes with an Ed25519 key in PEM; the signature as base64. */
export function signManifest(bytes: Uint8Array, privateKeyPem: string): string {
  return sign(null, bytes, privateKeyPem).toString('base64');
}

/** Whether these very bytes were signed by the owner of the key. A key or signature that is none is no. */
export function isSigned(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return (
      key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'))
    );
  } catch {
    return false;
  }
}

/** Above, below or equal to 0 as the first version is later, earlier or the same. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)];
  return (
    left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
}

const numbers = (version: string): number[] => version.split('.').map(Number);
