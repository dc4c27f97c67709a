import { useState } from 'react';

/** Keys for rows that have no id of their own; a row keeps its key while others come and go. */
export function useRowKeys(count: number): {
  readonly keys: readonly string[];
  readonly forget: (at: number) => void;
} {
  const [keys, setKeys] = useState<readonly string[]>(() => fresh(count));
  if (keys.length !== count) {
    const fitting = keys.length > count ? keys.slice(0, count) : [...keys, ...fresh(count - keys.length)];
    setKeys(fitting);
    return { keys: fitting, forget: () => undefined };
  }
  return { keys, forget: (at) => setKeys(keys.filter((_, n) => n !== at)) };
}

const fresh = (count: number): string[] => Array.from({ length: count }, () => crypto.randomUUID());
