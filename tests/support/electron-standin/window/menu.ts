import { noted } from '../ground/calls.ts';
import { StrictEmitter, strict } from '../ground/strict.ts';
import { BrowserWindow } from './browser-window.ts';
import { roles } from './menu-roles.ts';

type ItemType = 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';

type ItemOptions = {
  readonly id?: string;
  readonly label?: string;
  readonly type?: ItemType;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: Menu | readonly ItemOptions[];
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void;
};

/** `MenuItem`. A test clicks it; accelerators are kept but no key triggers them. */
class MenuItem {
  readonly id: string | undefined;
  readonly type: ItemType;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;
  readonly #click: ItemOptions['click'];

  constructor(options: ItemOptions) {
    const { submenu, role, type = submenu ? 'submenu' : 'normal', label } = options;
    this.id = options.id;
    this.type = type;
    this.role = role;
    this.accelerator = options.accelerator;
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    this.label = label ?? (role ? (roles[role]?.label ?? '') : '');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** Does what a click of the user would do, in the window that has the focus. */
  click(event: object = {}, window: BrowserWindow | null = BrowserWindow.getFocusedWindow()): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.menu?.choose(this);
    if (this.role) roles[this.role]?.run(window);
    else this.#click?.(this, window, event);
  }
}

let applicationMenu: Menu | null = null;

/** `Menu`: a tree of items; nothing is drawn. */
class Menu extends StrictEmitter {
  static override readonly apiName = 'Menu';
  readonly items: MenuItem[] = [];
  popup = noted('Menu.popup');
  closePopup = noted('Menu.closePopup');

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const options of template)
      menu.append(options instanceof MenuItem ? options : new MenuItem(options));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  /** The item of that id in this menu or below it. */
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  /** @internal Checks a radio item and unchecks its neighbours up to the next item of another type. */
  choose(chosen: MenuItem): void {
    const at = this.items.indexOf(chosen);
    const isOther = (item: MenuItem) => item.type !== 'radio';
    const before = this.items.slice(0, at).findLastIndex(isOther);
    const after = this.items.slice(at).findIndex(isOther);
    for (const item of this.items.slice(before + 1, after < 0 ? undefined : at + after))
      item.checked = item === chosen;
  }
}

/** The same classes with unknown static members refused. */
export const menuClasses = { Menu: strict('Menu', Menu), MenuItem: strict('MenuItem', MenuItem) };
