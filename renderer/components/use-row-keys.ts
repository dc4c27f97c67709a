import { useState } from 'react';
import { fittingKeys, keysWith, keysWithout } from './row-keys.ts';

type RowKeys = {
  readonly keys: readonly string[];
  /** Before a row is taken out. */
  readonly forget: (at: number) => void;
  /** Before rows come in between. */
  readonly insert: (from: number, added: number) => void;
};

/** Keys for rows that have no id of their own; a row keeps its key while others come and go. */
export function useRowKeys(count: number): RowKeys {
  const [kept, setKept] = useState<readonly string[]>([]);
  const keys = fittingKeys(kept, count);
  if (keys !== kept) setKept(keys);
  return {
    keys,
    forget: (at) => setKept(keysWithout(keys, at)),
    insert: (from, added) => setKept(keysWith(keys, from, added)),
  };
}
