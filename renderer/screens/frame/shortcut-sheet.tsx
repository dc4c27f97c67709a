import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { useOfferedActions } from '../../actions/use-actions.ts';
import { useText } from '../../i18n/language.ts';
import css from './shortcut-sheet.module.css';
import { spokenShortcut } from './spoken-shortcut.ts';

type Line = { readonly key: string; readonly what: string; readonly shortcut: string };

/** All shortcuts that work now, drawn from the list of actions. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { common, field, frame } = text;
  const actions = useOfferedActions();
  const linesOf = (scope: Action['scope']): readonly Line[] =>
    actions.flatMap((action) =>
      action.scope === scope && action.shortcut
        ? [{ key: action.id, what: action.label(text), shortcut: action.shortcut }]
        : [],
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={frame.shortcuts}
      size={780}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={css.columns}>
        <Group title={frame.shortcutsHere} lines={linesOf('screen')} />
        <Group title={frame.shortcutsEverywhere} lines={linesOf('global')} />
        <Group
          title={frame.shortcutsFields}
          lines={[{ key: 'next', what: frame.nextField, shortcut: 'Enter' }]}
        >
          <p className={css.hint}>{field.gridHelp}</p>
        </Group>
      </div>
    </Modal>
  );
}

type GroupProps = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly children?: ReactNode;
};

function Group({ title, lines, children }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section className={css.group}>
      <h3 className={css.title}>{title}</h3>
      <dl>
        {lines.map(({ key, what, shortcut }) => (
          <div key={key} className={css.line}>
            <dt>{what}</dt>
            <dd>
              <kbd>{spokenShortcut(shortcut)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
