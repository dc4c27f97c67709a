import type { KeyboardEvent } from 'react';
import { isComposing } from '../../actions/shortcuts.ts';
import type { FieldProps } from '../../components/field.tsx';
import { AreaField } from '../../components/text-field.tsx';
import { focusField } from '../../editing/form-keys.ts';
import { useText } from '../../i18n/language.ts';

type SubjectFieldProps = Omit<FieldProps, 'label'> & {
  readonly value: string;
  readonly onChange: (subject: string) => void;
};

/** What a decision is about, as long as it is but without line ends; Enter goes on to the number. */
export function SubjectField({ onChange, ...field }: SubjectFieldProps) {
  const { commendations: text } = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    focusField(event.currentTarget.form, 'number');
  };
  return (
    <AreaField
      label={text.subject}
      help={text.subjectHelp}
      isWide
      rows={2}
      {...field}
      onChange={(subject) => onChange(subject.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  );
}
