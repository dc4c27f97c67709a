import { Menu, type MenuItemConstructorOptions } from 'electron';
import text from './menu-text.json' with { type: 'json' };

export type MenuOptions = {
  /** Has the page do one of its actions. */
  readonly onAction: (id: string) => void;
  readonly onLogs: () => void;
  readonly isDev: boolean;
};

type Line = {
  readonly action?: string;
  readonly role?: NonNullable<MenuItemConstructorOptions['role']>;
  readonly type?: 'separator';
  readonly label?: string;
  readonly accelerator?: string;
};
type Group = { readonly label: string; readonly items: readonly Line[] };

const groups = text.menu as readonly Group[];
const DEVELOPMENT: Group = {
  label: 'Development',
  items: [{ role: 'reload' }, { role: 'forceReload' }, { role: 'toggleDevTools' }],
};

/** Puts the native menu in place. Its lines are names for the page's actions, besides what Electron does itself. */
export function installMenu(options: MenuOptions): void {
  const shown = options.isDev ? [...groups, DEVELOPMENT] : groups;
  const template = shown.map(
    ({ label, items }): MenuItemConstructorOptions => ({
      label,
      submenu: items.map((line) => menuItem(line, options)),
    }),
  );
  const logs: MenuItemConstructorOptions = { label: text.logs, click: options.onLogs };
  const help = template[groups.length - 1];
  if (help) help.submenu = [...(help.submenu as MenuItemConstructorOptions[]), logs];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Keys of actions are only shown here: the page listens to them itself, and knows when a field needs them. */
function menuItem({ action, ...line }: Line, { onAction }: MenuOptions): MenuItemConstructorOptions {
  if (action === undefined) return line;
  return { ...line, id: action, registerAccelerator: false, click: () => onAction(action) };
}
