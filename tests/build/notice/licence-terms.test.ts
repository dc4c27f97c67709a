import { expect, it } from 'vitest';
import { isAccepted } from '../../../build/notice/licence-terms.ts';

it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0-only OR ISC', '(MIT AND Zlib)', 'OFL-1.1'])(
  'accepts %s',
  (expression) => expect(isAccepted(expression, 'a')).toBe(true),
);

it.each([
  '',
  'GPL-3.0-or-later',
  'MIT AND GPL-3.0-only',
  'AGPL-3.0',
  'UNLICENSED',
  'SEE LICENSE IN a',
  'MIT OR (ISC AND X)',
])('refuses "%s"', (expression) => expect(isAccepted(expression, 'a')).toBe(false));

it('accepts LGPL where the library can be replaced', () => {
  expect(isAccepted('Apache-2.0 AND LGPL-3.0-or-later', '@img/sharp-win32-x64')).toBe(true);
  expect(isAccepted('LGPL-3.0-or-later', 'a')).toBe(false);
});
