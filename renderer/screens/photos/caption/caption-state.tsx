import { CircleCheck, PenLine, Undo2 } from 'lucide-react';
import { IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useUndo } from '../../../queries/use-undo.ts';
import css from './caption-form.module.css';
import type { Caption } from './use-caption.ts';
import type { Written } from './use-write-caption.ts';

type CaptionStateProps = {
  readonly caption: Caption;
  /** What was saved last; null before the first time. */
  readonly saved: Written | null;
};

/** Whether something waits to be saved, a draft that was found, or what was saved last with its undo. */
export function CaptionState({ caption, saved }: CaptionStateProps) {
  const { photos: text, common, draft } = useText();
  const format = useFormat();
  const undo = useUndo();
  const said = ({ photos, edits }: Written): string =>
    photos.length > 1
      ? text.written(format.number(photos.length))
      : draft.savedTitle(edits.title || photos[0]?.title || common.untitled);
  const waiting =
    caption.issueCount > 0
      ? draft.issues(format.number(caption.issueCount))
      : caption.recoveredAt && draft.recovered(format.moment(caption.recoveredAt));
  if (waiting) {
    return (
      <p className={css.state} role="status">
        <PenLine size={14} aria-hidden />
        <span className={css.words} title={waiting}>
          {waiting}
        </span>
        <IconButton icon={Undo2} size={16} label={draft.recoveredDrop} onClick={caption.dropDraft} />
      </p>
    );
  }
  if (caption.isTouched) return <p className={css.state}>{text.notSavedYet}</p>;
  if (saved === null) return <p className={css.state}>{text.panelHelp}</p>;
  return (
    <p className={css.state} role="status">
      <CircleCheck size={14} aria-hidden />
      <span className={css.words} title={said(saved)}>
        {said(saved)}
      </span>
      <IconButton icon={Undo2} size={16} label={common.undo} onClick={() => undo()} />
    </p>
  );
}
