import { formatMoney } from '#contract';
import { useLanguage } from '../../i18n/language.ts';

/** Amounts of dong in words of the window's language. */
export function useMoney(): (amount: number) => string {
  const [language] = useLanguage();
  return (amount) => formatMoney(amount, language);
}
