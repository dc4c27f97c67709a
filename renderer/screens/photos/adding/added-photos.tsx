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
import type { AddingPhotos } from './use-add-photos.ts';

type AddedPhotosProps = {
  readonly adding: AddingPhotos;
  /** It stands between parts that have their own margins. */
  readonly isInset?: boolean;
};

/** Photos on their way in, and what there is to say about them: which were there before, which files were no pictures. */
export function AddedPhotos({ adding, isInset = false }: AddedPhotosProps) {
  const { photos: text, common } = useText();
  const format = useFormat();
  const { uploads, stop, clear, duplicates, skipped, dismiss } = adding;
  const notifyUndoable = useNotifyUndoable();
  const trash = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => {
      dismiss();
      notifyUndoable(text.trashed(format.number(changed)));
    },
  });
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
      {duplicates.length > 0 && (
        <section className={css.duplicates} aria-label={text.duplicates}>
          <p className={css.note} role="status">
            <Copy size={16} aria-hidden />
            <span className={css.words}>{text.duplicatesFound(format.number(duplicates.length))}</span>
            <Button isSmall onClick={() => trash.give({ ids: duplicates.map(({ addedId }) => addedId) })}>
              {text.removeDuplicates}
            </Button>
            <Button isSmall look="quiet" onClick={dismiss}>
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
      )}
    </div>
  );
}
