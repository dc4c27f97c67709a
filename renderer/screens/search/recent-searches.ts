import { remember, useRemembered } from '../../remembered.ts';

const KEY = 'searches';
const KEPT = 6;
/** What is longer is a paste, not a search to come back to; choices of a window are kept small. */
const LONGEST = 60;

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * What was searched lately at this machine, the latest first: kept with the choices of the window and never in the
 * archive, so that nobody else sees it. A search counts when something it found was opened or gone through.
 */
export function useRecentSearches() {
  const [recent] = useRemembered(KEY, [], areTexts);
  return {
    recent,
    note(text: string): void {
      const asked = text.trim();
      if (asked === '' || asked.length > LONGEST || recent[0] === asked) return;
      remember(KEY, [asked, ...recent.filter((one) => one !== asked)].slice(0, KEPT));
    },
    forget: (): void => remember(KEY, []),
  };
}
