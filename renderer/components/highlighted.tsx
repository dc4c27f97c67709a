import type { ReactNode } from 'react';

type Range = { readonly start: number; readonly end: number };

/** A text with its matches marked, in the original spelling. Never read as markup. */
export function Highlighted({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
