import { Modal } from '@mantine/core';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/language.ts';
import { IconButton } from './button.tsx';
import css from './lightbox.module.css';

type LightboxProps = {
  readonly title: string;
  /** Which of how many, in words. */
  readonly place: string;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly onClose: () => void;
  /** False while Esc has other work: something is written under the picture. */
  readonly closesOnEscape?: boolean;
  /** The picture. */
  readonly children: ReactNode;
  /** Under the picture: caption, people, buttons. */
  readonly caption?: ReactNode;
};

/** One picture over everything: arrows go on and back, Esc or space leaves. */
export function Lightbox({ closesOnEscape = true, ...props }: LightboxProps) {
  const { title, place, onPrevious, onNext, onClose, children, caption } = props;
  const { common } = useText();
  return (
    <Modal.Root opened onClose={onClose} closeOnEscape={closesOnEscape} fullScreen padding={0}>
      <Modal.Content aria-label={title} className={css.content ?? ''}>
        <Modal.Body className={css.body ?? ''}>
          <div className={css.head}>
            <h2 className={css.title}>{title}</h2>
            <span className={css.place}>{place}</span>
            <IconButton icon={X} label={common.close} onClick={onClose} />
          </div>
          <Stage title={title} onPrevious={onPrevious} onNext={onNext} onClose={onClose}>
            {children}
          </Stage>
          {caption && <div className={css.caption}>{caption}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

type StageProps = Pick<LightboxProps, 'title' | 'onPrevious' | 'onNext' | 'onClose' | 'children'>;

function Stage({ title, onPrevious, onNext, onClose, children }: StageProps) {
  const { frame } = useText();
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => stage.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { ArrowLeft: onPrevious, ArrowRight: onNext, ' ': onClose }[event.key];
    if (!act || event.target !== stage.current) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={stage}
      className={css.stage}
      tabIndex={-1}
      data-autofocus
      role="group"
      aria-label={title}
      onKeyDown={onKeyDown}
    >
      <IconButton
        icon={ChevronLeft}
        label={frame.previous}
        size={26}
        disabled={!onPrevious}
        onClick={onPrevious}
      />
      <div className={css.picture}>{children}</div>
      <IconButton icon={ChevronRight} label={frame.next} size={26} disabled={!onNext} onClick={onNext} />
    </div>
  );
}
