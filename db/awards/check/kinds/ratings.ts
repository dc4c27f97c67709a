import { wordKey } from '#contract';

/** Whether a rating as printed is one of some, however it is spelled. */
export const isRatedAs = (rating: string, known: readonly string[]): boolean =>
  wordKey(rating) !== '' && known.some((one) => wordKey(one) === wordKey(rating));
