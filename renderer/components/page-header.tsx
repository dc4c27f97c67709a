import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Action, isPossible } from '../actions/action.ts';
import { registry } from '../actions/registry.ts';
import { useOfferedActions } from '../actions/use-actions.ts';
import { useText } from '../i18n/language.ts';
import { Button, IconButton } from './button.tsx';
import css from './page-header.module.css';

type PageHeaderProps = {
  readonly title: string;
  /** Beside the title: a count, a state. */
  readonly aside?: ReactNode;
  /** Under the title: filters. */
  readonly children?: ReactNode;
};

/** The head of a screen. Its buttons are the screen's actions that have a `place`. */
export function PageHeader({ title, aside, children }: PageHeaderProps) {
  return (
    <header className={css.header}>
      <div className={css.line}>
        <h1 className={css.title}>{title}</h1>
        {aside && <div className={css.aside}>{aside}</div>}
        <ActionBar />
      </div>
      {children && <div className={css.below}>{children}</div>}
    </header>
  );
}

/** The placed actions of the screen as buttons, and the rest of them under one menu. */
function ActionBar() {
  const text = useText();
  const actions = useOfferedActions().filter((action) => action.scope === 'screen');
  const more = actions.filter(({ place }) => place === 'more');
  return (
    <div className={css.actions}>
      {actions
        .filter(({ place }) => place === 'toolbar' || place === 'primary')
        .map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton icon={Ellipsis} label={text.common.more} look="plain" />
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((action) => (
              <ActionMenuItem key={action.id} action={action} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** Runs an action as it is offered now: what was drawn may be of a state before. */
const runNow = (action: Action): void => (registry.find(action.id) ?? action).run();

/** One action as a button. */
export function ActionButton({ action, isSmall }: { readonly action: Action; readonly isSmall?: boolean }) {
  const text = useText();
  return (
    <Button
      icon={action.icon}
      look={action.place === 'primary' ? 'primary' : 'plain'}
      isSmall={isSmall ?? false}
      disabled={!isPossible(action)}
      title={action.shortcut}
      onClick={() => runNow(action)}
    >
      {action.label(text)}
    </Button>
  );
}

/** One action as a line of a menu, with its shortcut. */
function ActionMenuItem({ action }: { readonly action: Action }) {
  const text = useText();
  const Icon = action.icon;
  return (
    <Menu.Item
      leftSection={Icon && <Icon size={16} aria-hidden />}
      rightSection={action.shortcut && <kbd>{action.shortcut}</kbd>}
      disabled={!isPossible(action)}
      onClick={() => runNow(action)}
    >
      {action.label(text)}
    </Menu.Item>
  );
}
