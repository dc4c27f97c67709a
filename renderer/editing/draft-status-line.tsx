import { CircleAlert, PenLine } from 'lucide-react';
import type { EntryKind } from '#contract';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import css from './draft-status-line.module.css';
import type { EntryEditing } from './use-entry-draft.ts';

/** Quietly, how the draft stands; after a recovery, how to throw it away. */
export function DraftStatusLine<K extends EntryKind>({ editing }: { readonly editing: EntryEditing<K> }) {
  const { draft: text } = useText();
  const format = useFormat();
  const { status, keptAt, recoveredAt, issues } = editing.draft;
  if (issues.length > 0 || status === 'not_kept') {
    return (
      <p className={css.bad} role="alert">
        <CircleAlert size={15} aria-hidden />
        {issues.length > 0 ? text.issues(format.number(issues.length)) : text.notKept}
      </p>
    );
  }
  return (
    <p className={css.line} role="status">
      {status === 'saving' && text.saving}
      {status !== 'saving' && keptAt !== null && (
        <>
          <PenLine size={14} aria-hidden />
          {recoveredAt === keptAt ? text.recovered(format.moment(keptAt)) : text.kept(format.time(keptAt))}
        </>
      )}
      {recoveredAt !== null && (
        <Button look="quiet" isSmall onClick={() => void editing.drop()}>
          {text.recoveredDrop}
        </Button>
      )}
    </p>
  );
}
