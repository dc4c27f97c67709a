import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { droppedFiles } from './dropped-files.ts';
import css from './file-drop.module.css';
import { notifyProblem } from './notify.tsx';

type FileDropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  /** What dropping here does, in words. */
  readonly invitation?: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
};

/** Takes files and folders dropped anywhere on what it surrounds; while some are held over it, it says so. */
export function FileDrop({ onFiles, invitation, isDisabled = false, children }: FileDropProps) {
  const { frame } = useText();
  const zone = useRef<HTMLDivElement>(null);
  const take = useRef(onFiles);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    if (isDisabled || !zone.current) return;
    return listenForFiles(zone.current, setOver, (files) => take.current(files));
  }, [isDisabled]);
  return (
    <div ref={zone} className={css.zone}>
      {children}
      {isOver && <p className={css.invitation}>{invitation ?? frame.dropHere}</p>}
    </div>
  );
}

function listenForFiles(
  zone: HTMLElement,
  setOver: (isOver: boolean) => void,
  onFiles: (files: readonly File[]) => void,
): () => void {
  const listening = new AbortController();
  const on = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
    zone.addEventListener(
      type,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        const isTakenInside = event.defaultPrevented;
        if (isTakenInside) return setOver(false);
        event.preventDefault();
        act(event);
      },
      { signal: listening.signal },
    );
  on('dragover', () => setOver(true));
  on('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !zone.contains(relatedTarget)) setOver(false);
  });
  on('drop', ({ dataTransfer }) => {
    setOver(false);
    if (dataTransfer) void droppedFiles(dataTransfer).then(onFiles, notifyProblem);
  });
  return () => listening.abort();
}
