import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Width in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
};

/** A question or a small task over the screen. Esc and the cross leave it. */
export function Dialog({ title, onClose, size = 520, children }: DialogProps) {
  const { common } = useText();
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
