/** A record without what says nothing: undefined, null, empty texts, empty lists, and values equal to the default. */
export function compact<T extends object>(
  record: T,
  defaults?: Readonly<Partial<Record<keyof T, unknown>>>,
): T {
  const kept = Object.entries(record).filter(([field, value]) => {
    if (value === undefined || value === null || value === '' || value === false) return false;
    if (Array.isArray(value) && value.length === 0) return false;
    return value !== defaults?.[field as keyof T];
  });
  return Object.fromEntries(kept) as T;
}

/** The same object with undefined fields taken out, for contents whose schema supplies the defaults. */
export const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
