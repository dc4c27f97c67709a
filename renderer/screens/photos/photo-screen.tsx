import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Images } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { EntryEditor } from '../../editing/entry-editor.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { entryPath, newEntryPath, screenOfKind } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { PhotoFields } from './photo-fields.tsx';
import { PhotoPage } from './photo-page.tsx';
import css from './photo-screen.module.css';

type PhotoScreenProps = { readonly id: string };

/** One photo on its own: its page, or the form with everything that can be said about it. `new` has no file yet. */
export function PhotoScreen({ id }: PhotoScreenProps) {
  const { photos: text, common } = useText();
  const [edit, setEdit] = useParam('edit');
  const [draftId] = useParam('draft');
  const isNew = id === 'new';
  return (
    <div className={css.screen}>
      <PageHeader
        title={text.title}
        aside={
          <Link href={screenOfKind.photo} className={css.back}>
            <ArrowLeft size={15} aria-hidden />
            {text.allPhotos}
          </Link>
        }
      />
      {isNew || edit !== '' ? (
        <EntryEditor
          kind="photo"
          entryId={isNew ? null : id}
          draftId={draftId || null}
          title={isNew ? text.act.addWithoutFile : common.edit}
          onLeave={() => (isNew ? goTo(screenOfKind.photo) : setEdit(''))}
          onSaved={(saved) => goTo(entryPath('photo', saved), { replace: true })}
          {...(isNew ? { onSavedAndNew: () => goTo(`${newEntryPath('photo')}`, { replace: true }) } : {})}
        >
          {(form) => <PhotoFields form={form} />}
        </EntryEditor>
      ) : (
        <ShownPhoto id={id} onEdit={() => setEdit('1')} />
      )}
    </div>
  );
}

function ShownPhoto({ id, onEdit }: PhotoScreenProps & { readonly onEdit: () => void }) {
  const { common } = useText();
  const { data, error, refetch } = useQuery(entryQueries.get(id));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (data.content.kind !== 'photo') return <EmptyState icon={Images} title={common.unknown} />;
  return (
    <div className={css.page}>
      <EntryPage entry={data} onEdit={onEdit}>
        <PhotoPage entry={data as EntryOf<'photo'>} />
      </EntryPage>
    </div>
  );
}
