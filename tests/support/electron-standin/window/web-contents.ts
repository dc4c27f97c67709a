import { ignoreGone } from '../chromium/cdp.ts';
import { Page, type Size, type WebPreferences, wire } from '../chromium/page.ts';
import { noted, recorded } from '../ground/calls.ts';
import { destroyMembers, strict } from '../ground/strict.ts';
import { defaultSession } from '../session/session.ts';
import { nativeTheme } from '../system/native-theme.ts';
import { converse } from './conversation.ts';
import { describeFrame } from './main-frame.ts';
import { Navigation, type Step } from './navigation.ts';
import { type OpenHandler, refuseWindow } from './opening.ts';
import { PageCommands } from './page-commands.ts';
import { answerRequest } from './page-requests.ts';

/** What the contents ask of the window around them. */
export type Owner = {
  close(): void;
  /** Hears that the tab has ended, whoever ended it. */
  contentsGone(): void;
  zoomChanged(): void;
};

const living = new Map<number, WebContents>();
let lastId = 0;

/** `webContents` of one window. */
export class WebContents extends PageCommands {
  static override readonly apiName = 'webContents';
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly hostWebContents = undefined;
  readonly mainFrame = describeFrame(this);
  readonly navigationHistory = strict('webContents.navigationHistory', {
    canGoBack: () => false,
    canGoForward: () => false,
    clear: noted('webContents.navigationHistory.clear'),
  });
  /** @internal */
  readonly navigation = new Navigation(this);
  /** @internal */
  readonly owner: Owner;
  readonly page: Promise<Page>;
  #tab: Page | undefined;
  #targetId = '';
  #openHandler: OpenHandler | undefined;
  #zoom = 1;

  constructor(owner: Owner, preferences: WebPreferences, size: Size) {
    super();
    this.owner = owner;
    living.set(this.id, this);
    this.page = this.#open(preferences, size);
    this.page.catch(ignoreGone);
    nativeTheme.on('updated', this.#followTheme);
  }

  static fromId = (id: number) => living.get(id);
  static getAllWebContents = () => [...living.values()];
  static fromDevToolsTargetId = (targetId: string) =>
    WebContents.getAllWebContents().find((contents) => contents.#targetId === targetId);

  loadURL = (url: string): Promise<void> => this.navigation.load(url);
  reload = (): void => this.navigation.reload();
  reloadIgnoringCache = (): void => this.navigation.reload();
  getURL = (): string => this.navigation.url;
  getTitle = (): string => this.navigation.title;
  isLoading = (): boolean => this.navigation.isLoading;
  isLoadingMainFrame = (): boolean => this.navigation.isLoading;
  isCrashed = (): boolean => this.navigation.isCrashed;
  isDestroyed = (): boolean => !living.has(this.id);
  getType = (): string => 'window';
  close = (): void => this.owner.close();
  openDevTools = noted('webContents.openDevTools');
  closeDevTools = noted('webContents.closeDevTools');
  toggleDevTools = noted('webContents.toggleDevTools');
  isDevToolsOpened = (): boolean => false;
  setBackgroundThrottling = noted('webContents.setBackgroundThrottling');
  setIgnoreMenuShortcuts = noted('webContents.setIgnoreMenuShortcuts');
  setVisualZoomLevelLimits = recorded('webContents.setVisualZoomLevelLimits', async () => undefined);
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#openHandler = handler;
  };
  getZoomFactor = (): number => this.#zoom;
  getZoomLevel = (): number => Math.log(this.#zoom) / Math.log(1.2);
  setZoomLevel = (level: number): void => this.setZoomFactor(1.2 ** level);

  setZoomFactor = (factor: number): void => {
    this.#zoom = factor;
    this.owner.zoomChanged();
  };

  send = (channel: string, ...args: unknown[]): void => {
    const encoded = args.map(wire.encode);
    this.#tab?.sendEvent(channel, encoded);
  };

  get zoomFactor(): number {
    return this.#zoom;
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }
  get zoomLevel(): number {
    return this.getZoomLevel();
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }

  /** @internal Asks the application about a window that a page wants. */
  mayOpen(url: string, frameName = '', features = ''): void {
    refuseWindow(this.#openHandler, { url, frameName, features, from: this.getURL() });
  }

  /** @internal Gives the page as much room as the window has, at the zoom of the moment. */
  resize(size: Size): void {
    const zoom = this.#zoom;
    this.page.then((page) => page.resize(size, zoom)).catch(ignoreGone);
  }

  /** @internal Ends the tab; the page's own farewell handlers run before. */
  end(): void {
    this.page.then((page) => page.close()).catch(ignoreGone);
  }

  /** @internal */
  gone(): void {
    living.delete(this.id);
    nativeTheme.off('updated', this.#followTheme);
    this.emit('destroyed');
    destroyMembers(this);
  }

  async #open(preferences: WebPreferences, size: Size): Promise<Page> {
    const { id, session, navigation } = this;
    const page = await Page.open(preferences, size, (targetId) => {
      this.#targetId = targetId;
    });
    const asking = {
      id,
      cdp: page.cdp,
      requests: session.requests,
      isTop: (frameId: string) => frameId === page.targetId,
      mayNavigate: (step: Step) => navigation.mayNavigate(step),
    };
    page.cdp.on('Fetch.requestPaused', (paused) => answerRequest(asking, paused));
    navigation.watch(page);
    converse(this, page);
    this.#tab = page;
    if (nativeTheme.themeSource !== 'system') this.#followTheme();
    return page;
  }

  #followTheme = (): void => {
    const { themeSource } = nativeTheme;
    const value = themeSource === 'system' ? '' : themeSource;
    const features = [{ name: 'prefers-color-scheme', value }];
    this.#tab?.cdp.send('Emulation.setEmulatedMedia', { features }).catch(ignoreGone);
  };
}
