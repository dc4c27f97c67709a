/**
 * Puts values into the `{places}` of a sentence template. A place without a value is an error: the sample must
 * never show a brace to anybody.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return String(value);
  });
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number as written in Vietnam: full stops between thousands, a comma before decimals. */
export function writtenNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** An ISO day as written on papers: dd/mm/yyyy. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}
