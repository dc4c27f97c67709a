/** A whole number as people write it, with points, commas or spaces between thousands; null when it is none. */
export function readCount(text: string): number | null {
  const digits = text.replace(/[\s.,]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
