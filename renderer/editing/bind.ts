import type { EntryKind, InputIssue } from '#contract';
import type { Text } from '../i18n/text.ts';
import type { InputOf } from './entry-draft.ts';
import type { EntryEditing } from './use-entry-draft.ts';

type Keys<K extends EntryKind> = Exclude<keyof InputOf<K>, 'kind'> & string;
type KeysOf<K extends EntryKind, V> = {
  [F in Keys<K>]: InputOf<K>[F] extends V ? F : never;
}[Keys<K>];

/** What binds a control to a field of the content: its name, value, change and error. */
export type Bound<V> = {
  readonly name: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error: string | undefined;
};

/** Binds the fields of a form. `text` takes what is missing for an empty line, `value` gives it as it is. */
export function binder<K extends EntryKind>(editing: EntryEditing<K>, text: Text) {
  const bind = <V>(field: Keys<K>, value: V): Bound<V> => ({
    name: field,
    value,
    onChange: (next) => editing.set({ [field]: next } as Partial<InputOf<K>>),
    error: issueText(editing.issueOf(field), text),
  });
  return {
    text: (field: KeysOf<K, string | undefined>) =>
      bind<string>(field, (editing.content[field] as string) ?? ''),
    value: <F extends Keys<K>>(field: F) => bind<InputOf<K>[F]>(field, editing.content[field]),
  };
}

/** A refused field in words. */
export function issueText(issue: InputIssue | undefined, { field }: Text): string | undefined {
  if (!issue) return undefined;
  switch (issue.rule) {
    case 'date':
    case 'too_small':
    case 'invalid_type':
    case 'invalid_format':
    case 'circular':
    case 'future':
    case 'same':
    case 'kind':
      return field.issue[issue.rule];
    case 'too_big':
      return field.issue.too_big(String(issue.limit ?? ''));
    default:
      return field.issue.other;
  }
}
