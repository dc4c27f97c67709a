/** Licences (SPDX) whose works may be part of an Apache-2.0 program that is given away. */
const ACCEPTED = new Set(
  ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'].concat([
    'OFL-1.1',
    'Python-2.0',
    'Unlicense',
    'WTFPL',
    'Zlib',
  ]),
);

/** Accepted only from these packages, which keep the library in a file of its own that can be replaced. */
const REPLACEABLE = /^@img\/sharp-/;

/** Whether a package under this SPDX expression may ship: any side of OR, all sides of AND. */
export function isAccepted(expression: string, packageName: string): boolean {
  const whole = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (whole.includes('(')) return false;
  return whole.split(' OR ').some((choice) =>
    choice.split(' AND ').every((name) => {
      const isReplaceable = name.trim() === 'LGPL-3.0-or-later' && REPLACEABLE.test(packageName);
      return isReplaceable || ACCEPTED.has(name.trim());
    }),
  );
}
