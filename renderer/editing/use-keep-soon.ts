import { type RefObject, useEffect } from 'react';

/** A pause in typing after which work is kept; and the longest it may wait while somebody types on. */
const PAUSE = 700;
const LONGEST_WAIT = 1800;

type Keeping<T> = {
  /** The work as it stands, and as it was kept last. */
  readonly value: T;
  readonly kept: RefObject<T>;
  /** Since when something has been waiting; whoever keeps it sets it to null. */
  readonly waitingSince: RefObject<number | null>;
  readonly keep: () => Promise<void>;
  /** Whether leaving a field keeps at once too. */
  readonly onLeavingFields?: boolean;
};

/** Has work kept within two seconds of a change, and at once when the window or the screen is left. */
export function useKeepSoon<T>({
  value,
  kept,
  waitingSince,
  keep,
  onLeavingFields = false,
}: Keeping<T>): void {
  useEffect(() => {
    if (value === kept.current) return;
    waitingSince.current ??= Date.now();
    const rest = waitingSince.current + LONGEST_WAIT - Date.now();
    const timer = setTimeout(keep, Math.max(0, Math.min(PAUSE, rest)));
    return () => clearTimeout(timer);
  }, [value, kept, waitingSince, keep]);

  useEffect(() => {
    const keepNow = () => void keep();
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('blur', keepNow);
    if (onLeavingFields) document.addEventListener('focusout', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('blur', keepNow);
      document.removeEventListener('focusout', keepNow);
      keepNow();
    };
  }, [keep, onLeavingFields]);
}
