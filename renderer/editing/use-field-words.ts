import { useText } from '../i18n/language.ts';

/** Fields of entries and what is in them, in words: for comparing versions and for histories. */
export function useFieldWords() {
  const { content } = useText();
  return {
    label: (field: string): string => (isField(content, field) ? content[field] : field),
    value: (_field: string, value: unknown): string => saidValue(value),
  };
}

function isField<T extends object>(words: T, field: string): field is Extract<keyof T, string> {
  return field in words;
}

/** The parts of a value that say something, a list one line each. Ids and empty parts are left out. */
function saidValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map(saidValue).filter(Boolean).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([key]) => !/(^id|Id|mark)$/.test(key))
      .map(([, part]) => saidValue(part))
      .filter(Boolean)
      .join(' · ');
  }
  return typeof value === 'boolean' ? '' : String(value);
}
