import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import css from './field.module.css';

/** What a control inside a field takes over, so that label, help and error belong to it. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

export type FieldProps = {
  readonly label: string;
  /** The name of the content field it edits: errors and Ctrl+D find it by this. */
  readonly name?: string;
  /** One line, only where it is needed. */
  readonly help?: ReactNode;
  /** What is wrong, in words. */
  readonly error?: string | undefined;
  /** Takes the whole line of the form. */
  readonly isWide?: boolean;
};

/** Label above, control, help or error below. */
export function Field({
  label,
  name,
  help,
  error,
  isWide,
  children,
}: FieldProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error || help);
  return (
    <div className={css.field} data-field={name} data-wide={isWide}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hasNote ? noteId : undefined, 'aria-invalid': Boolean(error) })}
      {hasNote && (
        <div id={noteId} className={error ? css.error : css.help}>
          {error && <CircleAlert size={14} aria-hidden />}
          {error || help}
        </div>
      )}
    </div>
  );
}

/** Fields in two columns, as wide as there is room. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={css.grid}>{children}</div>;
}
