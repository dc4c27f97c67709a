import type { Line, Run } from './printed-form.ts';

type Look = Partial<Omit<Line, 'runs'>> & { readonly bold?: boolean; readonly italic?: boolean };

/** One paragraph of one face. Runs of several faces are given as they are. */
export function line(text: string | readonly Run[], look: Look = {}): Line {
  const { bold = false, italic = false, ...place } = look;
  const runs = typeof text === 'string' ? [{ text, bold, italic }] : text;
  return { align: 'left', size: 13, before: 0, indent: 0, rule: null, ...place, runs };
}

/** Words of a paragraph without their faces. */
export const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
