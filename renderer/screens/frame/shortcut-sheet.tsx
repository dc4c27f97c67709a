import { Modal } from '@mantine/core';
import type { Action } from '../../actions/action.ts';
import { useOfferedActions } from '../../actions/use-actions.ts';
import { useText } from '../../i18n/language.ts';
import css from './shortcut-sheet.module.css';
import { spokenShortcut } from './spoken-shortcut.ts';

/** All shortcuts that work now, drawn from the list of actions. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { frame } = useText();
  const actions = useOfferedActions().filter(({ shortcut }) => shortcut);
  const here = actions.filter(({ scope }) => scope === 'screen');
  return (
    <Modal opened onClose={onClose} title={frame.shortcuts} size={760}>
      <div className={css.columns}>
        {here.length > 0 && <Group title={frame.shortcutsHere} actions={here} />}
        <Group
          title={frame.shortcutsEverywhere}
          actions={actions.filter(({ scope }) => scope === 'global')}
        />
      </div>
    </Modal>
  );
}

function Group({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  const text = useText();
  return (
    <section className={css.group}>
      <h3 className={css.title}>{title}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id} className={css.line}>
            <dt>{action.label(text)}</dt>
            <dd>
              <kbd>{spokenShortcut(action.shortcut ?? '')}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
