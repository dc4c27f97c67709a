import { type DragEvent, type ReactNode, useState } from 'react';
import { useText } from '../i18n/language.ts';
import css from './file-drop.module.css';

type FileDropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  /** What dropping here does, in words. */
  readonly invitation?: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
};

/** Takes files dropped anywhere on what it surrounds; while some are held over it, it says so. */
export function FileDrop({ onFiles, invitation, isDisabled = false, children }: FileDropProps) {
  const { frame } = useText();
  const [depth, setDepth] = useState(0);
  const takes = (event: DragEvent) => !isDisabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={css.zone}
      onDragEnter={(event) => takes(event) && setDepth(depth + 1)}
      onDragLeave={(event) => takes(event) && setDepth(Math.max(0, depth - 1))}
      onDragOver={(event) => takes(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {depth > 0 && <p className={css.invitation}>{invitation ?? frame.dropHere}</p>}
    </div>
  );
}
