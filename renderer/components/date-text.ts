import { formatPartialDate, readPartialDate } from '#contract';

/** A date kept as an ISO day or month, as other programs write it. */
const ISO = /^\d{4}-\d{2}(-\d{2})?$/;

/** A kept date as it stands in a field: as people write it (`26/12/2014`); what they typed themselves stays as it is. */
export function dateAsWritten(kept: string | null | undefined): string {
  const date = kept && ISO.test(kept) ? readPartialDate(kept) : undefined;
  return date ? formatPartialDate(date, 'vi', 'short') : (kept ?? '');
}
