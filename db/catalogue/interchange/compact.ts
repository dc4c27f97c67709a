/**
 * A record without what says nothing. A field with a value named in `defaults` is left out when it has that value and
 * else kept, whatever it is (`undefined` there: always kept); of the others undefined, null, empty texts, empty lists
 * and `false` are left out.
 */
export function compact<T extends object>(
  record: T,
  defaults?: Readonly<Partial<Record<keyof T, unknown>>>,
): T {
  const kept = Object.entries(record).filter(([field, value]) => {
    if (defaults && Object.hasOwn(defaults, field))
      return value !== undefined && value !== defaults[field as keyof T];
    if (value === undefined || value === null || value === '' || value === false) return false;
    return !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(kept) as T;
}

/** The same object with undefined fields taken out, for contents whose schema supplies the defaults. */
export const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
