/** What is known of Vietnamese text alone: for a page that must stay small and asks the core nothing. */
export {
  formatMoney,
  formatPartialDate,
  highlight,
  keysOf,
  readPartialDate,
} from '../text/index.ts';
