import { expect, it } from 'vitest';
import { noEncryption } from '../../../../renderer/screens/handover/encryption.ts';
import { obstacleTo } from '../../../../renderer/screens/handover/readiness.ts';

const SECRET = 'Mật khẩu của phường';
const ready = {
  ...{ isReadOnly: false, missing: null, entries: 3, blocking: 0 },
  ...{ despiteFindings: false, folder: '/usb', isRunning: false, encryption: noEncryption },
};

it.each([
  [{}, null],
  [{ isReadOnly: true, folder: '' }, 'readOnly'],
  [{ isRunning: true }, 'running'],
  [{ missing: 'years', entries: null } as const, 'years'],
  [{ entries: null }, 'checking'],
  [{ blocking: null }, 'checking'],
  [{ entries: 0 }, 'nothing'],
  [{ blocking: 2, folder: '' }, 'blocked'],
  [{ blocking: 2, despiteFindings: true }, null],
  [{ blocking: 2, despiteFindings: true, folder: '  ' }, 'folder'],
  [{ encryption: { isOn: true, passphrase: 'ngắn quá', again: 'ngắn quá' } }, 'passphrase'],
  [{ encryption: { isOn: true, passphrase: SECRET, again: `${SECRET}.` } }, 'passphraseAgain'],
  [{ encryption: { isOn: true, passphrase: SECRET, again: SECRET } }, null],
  [{ encryption: { isOn: false, passphrase: 'ngắn', again: '' } }, null],
])('with %j the first obstacle is %s', (part, obstacle) => {
  expect(obstacleTo({ ...ready, ...part })).toBe(obstacle);
});
