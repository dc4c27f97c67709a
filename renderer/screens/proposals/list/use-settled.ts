import { useEffect, useState } from 'react';

/** A value once it has rested: it follows a change after a pause, and what `isSame` never. */
export function useSettled<T>(value: T, pause: number, isSame: (a: T, b: T) => boolean): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isSame(settled, value)) return;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [settled, value, pause, isSame]);
  return settled;
}
