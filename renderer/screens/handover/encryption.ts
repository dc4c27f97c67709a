import { isLongPassphrase } from '#contract';

/** What is typed for an encrypted package: held by the open page alone, and never remembered. */
export type Encryption = {
  readonly isOn: boolean;
  readonly passphrase: string;
  readonly again: string;
};

export const noEncryption: Encryption = { isOn: false, passphrase: '', again: '' };

/** What is wrong with the passphrase: too short, or not the same twice. */
export function passphraseFault({
  isOn,
  passphrase,
  again,
}: Encryption): 'passphrase' | 'passphraseAgain' | null {
  if (!isOn) return null;
  if (!isLongPassphrase(passphrase)) return 'passphrase';
  return passphrase === again ? null : 'passphraseAgain';
}
