import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from '../app/app.ts';
import type { WebPreferences } from '../chromium/page.ts';
import { noted } from '../ground/calls.ts';
import { destroyMembers, type Preventable, preventable } from '../ground/strict.ts';
import { type Owner, WebContents } from './web-contents.ts';
import { type FrameOptions, WindowFrame } from './window-frame.ts';

type BrowserWindowOptions = FrameOptions & {
  readonly show?: boolean;
  readonly title?: string;
  readonly backgroundColor?: string;
  readonly webPreferences?: WebPreferences;
};

const living = new Set<BrowserWindow>();
let focused: BrowserWindow | null = null;
let lastId = 0;

/** `BrowserWindow`: a tab of Chromium; whether it is seen and has the focus is only kept in mind here. */
export class BrowserWindow extends WindowFrame implements Owner {
  static override readonly apiName = 'BrowserWindow';
  readonly id = ++lastId;
  readonly #contents: WebContents;
  #title: string;
  #backgroundColor: string;
  #isVisible: boolean;
  #isClosing = false;

  constructor(options: BrowserWindowOptions = {}) {
    if (!app.hasStarted) throw new Error('Cannot create BrowserWindow before app is ready');
    super(options);
    this.#title = options.title ?? app.name;
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF';
    this.#isVisible = options.show !== false;
    if (this.#isVisible) focused = this;
    living.add(this);
    app.windowOpened(this);
    const [width = 0, height = 0] = this.getContentSize();
    this.#contents = new WebContents(this, options.webPreferences ?? {}, { width, height });
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.#contents.on('page-title-updated', (event, title, isSet) => this.#pageTitled(event, title, isSet));
    app.emit('web-contents-created', {}, this.#contents);
    app.emit('browser-window-created', {}, this);
  }

  static getAllWindows = () => [...living];
  static getFocusedWindow = () => focused;
  static fromId = (id: number) => [...living].find((window) => window.id === id) ?? null;
  static fromWebContents = (contents: unknown) =>
    [...living].find((window) => window.webContents === contents) ?? null;

  get webContents(): WebContents {
    return this.#contents;
  }

  loadURL = (url: string): Promise<void> => this.#contents.loadURL(url);
  loadFile = (file: string): Promise<void> =>
    this.loadURL(pathToFileURL(resolve(app.getAppPath(), file)).href);
  reload = (): void => this.#contents.reload();
  isDestroyed = (): boolean => !living.has(this);
  isVisible = (): boolean => this.#isVisible;
  isFocused = (): boolean => focused === this;
  isEnabled = (): boolean => true;
  getTitle = (): string => this.#title;
  setTitle = (title: string): void => {
    this.#title = title;
  };
  getBackgroundColor = (): string => this.#backgroundColor;
  setBackgroundColor = (color: string): void => {
    this.#backgroundColor = color;
  };
  capturePage = (): Promise<object> => this.#contents.capturePage();
  close = (): void => void this.requestClose();
  moveTop = noted('BrowserWindow.moveTop');
  setMenu = noted('BrowserWindow.setMenu');
  removeMenu = noted('BrowserWindow.removeMenu');
  setMenuBarVisibility = noted('BrowserWindow.setMenuBarVisibility');
  setAutoHideMenuBar = noted('BrowserWindow.setAutoHideMenuBar');
  setProgressBar = noted('BrowserWindow.setProgressBar');
  setIcon = noted('BrowserWindow.setIcon');
  setAlwaysOnTop = noted('BrowserWindow.setAlwaysOnTop');
  setTitleBarOverlay = noted('BrowserWindow.setTitleBarOverlay');
  flashFrame = noted('BrowserWindow.flashFrame');

  show = (): void => {
    this.showInactive();
    this.focus();
  };

  showInactive = (): void => {
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.emit('show');
  };

  hide = (): void => {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.emit('hide');
    this.blur();
  };

  focus = (): void => {
    if (focused === this) return;
    focused?.blur();
    focused = this;
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  };

  blur = (): void => {
    if (focused !== this) return;
    focused = null;
    this.emit('blur');
    app.emit('browser-window-blur', {}, this);
  };

  /** Closes without asking anybody, at once. */
  destroy = (): void => {
    this.#contents.end();
    this.contentsGone();
  };

  /** @internal Asks the listeners, then lets the page say farewell; false when a listener refused. */
  requestClose = (): boolean => {
    if (this.#isClosing) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#isClosing = true;
    this.#contents.end();
    return true;
  };

  /** @internal */
  contentsGone = (): void => {
    if (!living.delete(this)) return;
    if (focused === this) focused = null;
    this.#contents.gone();
    this.emit('closed');
    destroyMembers(this);
    app.windowClosed(this);
  };

  /** @internal */
  zoomChanged = (): void => this.resized();

  protected override resized(): void {
    const [width = 0, height = 0] = this.getContentSize();
    this.#contents.resize({ width, height });
  }

  #pageTitled(event: Preventable, title: string, isSet: boolean): void {
    this.emit('page-title-updated', event, title, isSet);
    if (!event.defaultPrevented) this.#title = title;
  }
}
