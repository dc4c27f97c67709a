import { useState } from 'react';
import { nothingSelected } from './grid/selection.ts';

/** What is kept of the grid while a photo's page is shown over it: the chosen photos, and whether only new ones show. */
export function useBrowsing() {
  const [selection, select] = useState(nothingSelected);
  const [added, showAdded] = useState<readonly string[] | null>(null);
  return { selection, select, added, showAdded };
}
export type Browsing = ReturnType<typeof useBrowsing>;
