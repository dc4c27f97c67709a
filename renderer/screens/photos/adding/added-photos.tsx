import { Copy, FileX } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { UploadList } from '../../../components/upload-list.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryPath } from '../../../paths.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import css from './added-photos.module.css';
import type { Duplicate } from './photo-files.ts';
import type { AddingPhotos } from './use-add-photos.ts';

type AddedPhotosProps = {
  readonly adding: AddingPhotos;
  /** It stands between parts that have their own margins. */
  readonly isInset?: boolean;
};

/** Photos on their way in, and what there is to say about them: which were there before, which files were no pictures. */
export function AddedPhotos({ adding, isInset = false }: AddedPhotosProps) {
  const { photos: text, common } = useText();
  const { uploads, stop, clear, duplicates, skipped, dismiss } = adding;
  if (uploads.length === 0 && duplicates.length === 0 && skipped.length === 0) return null;
  return (
    <div className={css.added} data-inset={isInset}>
      <UploadList uploads={uploads} onStop={stop} onClear={clear} />
      {skipped.length > 0 && (
        <p className={css.note} role="status">
          <FileX size={16} aria-hidden />
          <span className={css.words}>{text.skipped(skipped.join(', '))}</span>
          <Button isSmall look="quiet" onClick={dismiss}>
            {common.close}
          </Button>
        </p>
      )}
      {duplicates.length > 0 && <Duplicates duplicates={duplicates} onDone={dismiss} />}
    </div>
  );
}

type DuplicatesProps = { readonly duplicates: readonly Duplicate[]; readonly onDone: () => void };

/** Photos that were in the archive before, each with a way to the one there was; to keep, or to take out again. */
function Duplicates({ duplicates, onDone }: DuplicatesProps) {
  const { photos: text, common } = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const trash = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => {
      onDone();
      notifyUndoable(text.trashed(format.number(changed)));
    },
  });
  return (
    <section aria-label={text.duplicates}>
      <p className={css.note} role="status">
        <Copy size={16} aria-hidden />
        <span className={css.words}>{text.duplicatesFound(format.number(duplicates.length))}</span>
        <Button isSmall onClick={() => trash.give({ ids: duplicates.map(({ addedId }) => addedId) })}>
          {text.removeDuplicates}
        </Button>
        <Button isSmall look="quiet" onClick={onDone}>
          {text.keepDuplicates}
        </Button>
      </p>
      <ul className={css.list}>
        {duplicates.map(({ addedId, fileName, knownId, knownTitle }) => (
          <li key={addedId}>
            {`${fileName} → `}
            <Link href={entryPath('photo', knownId)}>{knownTitle || common.untitled}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
