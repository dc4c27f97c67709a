import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Images } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useActions } from '../../actions/use-actions.ts';
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
import { choose, type Selection } from './grid/selection.ts';
import { PhotoFields } from './photo-fields.tsx';
import { PhotoPage } from './photo-page.tsx';
import css from './photo-screen.module.css';

type PhotoScreenProps = {
  readonly id: string;
  /** The photo is the chosen one when the grid is shown again. */
  readonly select: (selection: Selection) => void;
};

const toGrid = () => goTo(screenOfKind.photo);

/** One photo on its own: its page, or the form with everything that can be said about it. `new` has no file yet. */
export function PhotoScreen({ id, select }: PhotoScreenProps) {
  const { photos: text, common } = useText();
  const [edit, setEdit] = useParam('edit');
  const [draftId] = useParam('draft');
  const isNew = id === 'new';
  useEffect(() => {
    if (!isNew) select(choose(id));
  }, [isNew, id, select]);
  return (
    <div className={css.screen}>
      <PageHeader
        title={text.title}
        aside={
          <Link href={screenOfKind.photo} className={css.back} title="Esc">
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
          onLeave={() => (isNew ? toGrid() : setEdit(''))}
          onSaved={(saved) => goTo(entryPath('photo', saved), { replace: true })}
          {...(isNew ? { onSavedAndNew: () => goTo(newEntryPath('photo'), { replace: true }) } : {})}
        >
          {(form) => <PhotoFields form={form} />}
        </EntryEditor>
      ) : (
        <ShownPhoto id={id} onEdit={() => setEdit('1')} />
      )}
    </div>
  );
}

type ShownPhotoProps = { readonly id: string; readonly onEdit: () => void };

function ShownPhoto({ id, onEdit }: ShownPhotoProps) {
  const { common } = useText();
  const { data, error, refetch } = useQuery(entryQueries.get(id));
  useActions([
    {
      id: 'photos.back',
      scope: 'screen',
      shortcut: 'Escape',
      icon: ArrowLeft,
      label: (text) => text.photos.allPhotos,
      run: toGrid,
    },
  ]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (data.content.kind !== 'photo') return <EmptyState icon={Images} title={common.unknown} />;
  return <PhotoPage entry={data as EntryOf<'photo'>} onEdit={onEdit} />;
}
