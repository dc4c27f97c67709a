import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Action, isPossible } from '../../actions/action.ts';
import { isComposing } from '../../actions/shortcuts.ts';
import { useOfferedActions } from '../../actions/use-actions.ts';
import { wordFinder } from '../../components/find-words.ts';
import { rowAfterKey } from '../../components/list-keys.ts';
import { useText } from '../../i18n/language.ts';
import css from './palette.module.css';

/** Every action that is possible now, found by typing its name without marks. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const offered = useOfferedActions().filter(({ id }) => id !== 'app.palette');
  const found = wordFinder(offered.filter(isPossible), (action) => [action.label(text)])(typed);

  const run = (action: Action | undefined) => {
    if (!action) return;
    onClose();
    queueMicrotask(action.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const to =
      event.key === 'Home' || event.key === 'End'
        ? undefined
        : rowAfterKey(event.key, active, found.length, 8);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      yOffset={80}
      centered={false}
      title={text.frame.paletteLabel}
    >
      <input
        className={css.input}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={`${id}-${active}`}
        aria-label={text.frame.paletteLabel}
        placeholder={text.frame.palettePlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={text.frame.paletteLabel} className={css.list}>
        {found.map((action, index) => (
          <PaletteRow
            key={action.id}
            id={`${id}-${index}`}
            action={action}
            isActive={index === active}
            onPick={() => run(action)}
          />
        ))}
      </div>
      {found.length === 0 && <p className={css.none}>{text.frame.paletteNone}</p>}
    </Modal>
  );
}

type PaletteRowProps = {
  readonly id: string;
  readonly action: Action;
  readonly isActive: boolean;
  readonly onPick: () => void;
};

function PaletteRow({ id, action, isActive, onPick }: PaletteRowProps) {
  const text = useText();
  const Icon = action.icon;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={css.row}
      onClick={onPick}
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      {Icon ? <Icon size={16} aria-hidden /> : <span className={css.noIcon} />}
      <span className={css.label}>{action.label(text)}</span>
      {action.shortcut && <kbd>{action.shortcut}</kbd>}
    </button>
  );
}
