import { type PasteField, pasteFields, wordKey } from '#contract';

/** What the columns of known layouts hold: by a mark of their headings, newest last. */
export type KeptLayouts = Readonly<Record<string, string>>;

/** The choices of a window have little room. */
const MOST_LAYOUTS = 8;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The fields chosen before for a table with these headings; null for a layout not seen yet. */
export function keptFields(kept: unknown, headings: readonly string[]): readonly PasteField[] | null {
  const fields = isKeptLayouts(kept) ? kept[markOf(headings)]?.split('.') : undefined;
  return fields?.length === headings.length && fields.every(isPasteField) ? fields : null;
}

/** The layouts with one more. A table without headings tells nothing about the next one and is not kept. */
export function withLayout(
  kept: unknown,
  headings: readonly string[],
  fields: readonly PasteField[],
): KeptLayouts {
  const before = isKeptLayouts(kept) ? kept : {};
  if (headings.every((heading) => heading === '')) return before;
  const mark = markOf(headings);
  const others = Object.entries(before).filter(([key]) => key !== mark);
  return Object.fromEntries([...others, [mark, fields.join('.')]].slice(-MOST_LAYOUTS));
}

/** A short mark of headings, however they are spelled (FNV-1a). */
function markOf(headings: readonly string[]): string {
  const text = headings.map((heading) => wordKey(heading)).join('|');
  let hash = FNV_OFFSET;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  return `h${(hash >>> 0).toString(36)}`;
}

const isPasteField = (field: string): field is PasteField => pasteFields.includes(field as PasteField);

function isKeptLayouts(value: unknown): value is KeptLayouts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((fields) => typeof fields === 'string')
  );
}
