import { fold } from '#contract';
import { isDeviceName } from '../file-name.ts';

/**
 * A readable name of plain letters, digits and hyphens that every disk and every archive tool takes: no marks, no `%`,
 * no dots, no device names of Windows. Empty where the text has nothing to read.
 */
export function plainName(text: string, longest: number): string {
  const plain = fold(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = plain.length > longest ? plain.slice(0, longest).replace(/-[a-z0-9]*$/, '') : plain;
  return isDeviceName(cut) ? `x-${cut}` : cut;
}

/** The ending of a file name, plain and short, with its dot; empty where it has none. */
export function plainEnding(fileName: string): string {
  const [, ending = ''] = /\.([a-zA-Z0-9]{1,8})$/.exec(fileName) ?? [];
  return ending === '' ? '' : `.${ending.toLowerCase()}`;
}
