import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/language.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Width in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
};

/** A question or a small task over the screen. Esc and the cross leave it; the caret goes back to where it was. */
export function Dialog({ title, onClose, size = 520, children }: DialogProps) {
  const { common } = useText();
  useCaretBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {children}
    </Modal>
  );
}

/** Dialogs are gone the moment they close, so that Mantine cannot give the caret back itself. */
function useCaretBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
