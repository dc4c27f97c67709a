import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import css from './entry-page.module.css';

type RecordPageProps = { readonly onEdit: () => void; readonly children: ReactNode };

/** A record that is no entry to read, with the button that edits it. */
export function RecordPage({ onEdit, children }: RecordPageProps) {
  const { common } = useText();
  return (
    <article className={css.page}>
      <div className={css.buttons}>
        <Button isSmall icon={Pencil} title="F2" onClick={onEdit}>
          {common.edit}
        </Button>
      </div>
      {children}
    </article>
  );
}
