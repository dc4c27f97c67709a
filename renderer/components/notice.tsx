import { useErrorText } from '../i18n/use-error-text.ts';
import css from './notice.module.css';

type NoticeProps = {
  readonly message?: string;
  readonly error?: unknown;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** The inside of a notice: a sentence with a button, or a failure in its three parts. */
export function Notice({ message, error, action }: NoticeProps) {
  const textFor = useErrorText();
  const said = error === undefined ? undefined : textFor(error);
  return (
    <div className={css.notice} role={said ? 'alert' : 'status'}>
      {said ? (
        <div>
          <p className={css.what}>{said.what}</p>
          <p className={css.rest}>
            {said.safe} {said.next}
          </p>
          <p className={css.code}>{said.code}</p>
        </div>
      ) : (
        <p>{message}</p>
      )}
      {action && (
        <button type="button" className={css.action} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
