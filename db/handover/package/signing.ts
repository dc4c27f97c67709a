import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { z } from 'zod';
import type { SettingStore } from '../../engine/store-settings.ts';

const SETTING = 'handover_key';
const OfficeKey = z.object({ privateKey: z.string(), publicKey: z.string(), madeAt: z.string() });
export type OfficeKey = z.output<typeof OfficeKey>;

/**
 * The key an office signs its packages with (Ed25519), made when it is first needed and kept in the catalogue: it goes
 * along with every backup. Whoever can read the archive's folder can sign in the office's name.
 */
export function officeKey(settings: SettingStore, at: string): OfficeKey {
  const kept = OfficeKey.safeParse(settings.get(SETTING));
  if (kept.success) return kept.data;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const made = { privateKey, publicKey, madeAt: at };
  settings.put(SETTING, made);
  return made;
}

/** Signs a text; the signature is raw, as `openssl pkeyutl -verify -rawin` reads it. */
export const signText = (text: string, { privateKey }: OfficeKey): Buffer =>
  sign(null, Buffer.from(text), createPrivateKey(privateKey));
