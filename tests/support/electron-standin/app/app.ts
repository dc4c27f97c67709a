import { join } from 'node:path';
import { chromium } from '../chromium/chromium.ts';
import { noted, recorded } from '../ground/calls.ts';
import { launch } from '../ground/launch.ts';
import { preventable, StrictEmitter, strict } from '../ground/strict.ts';
import { AppPaths } from './app-paths.ts';
import { SingleInstanceLock } from './single-instance.ts';

/** What quitting needs to know of a window. */
type OpenWindow = {
  /** Asks the window to close; false when a listener refused. */
  requestClose(): boolean;
};

/** `app`: the life of the program, its paths and names. */
class App extends StrictEmitter {
  static override readonly apiName = 'app';
  readonly isPackaged = false;
  readonly dock = undefined;
  name = launch.application.name;
  readonly commandLine = appCommandLine();
  readonly #paths = new AppPaths(() => this.name, launch.switches.get('user-data-dir'));
  readonly #lock = new SingleInstanceLock();
  readonly #windows = new Set<OpenWindow>();
  readonly #ready = Promise.withResolvers<object>();
  #isReady = false;
  #isQuitting = false;
  #isExiting = false;

  /** @internal The truth for the stand-in itself; Playwright replaces `isReady` to hold the application back. */
  get hasStarted(): boolean {
    return this.#isReady;
  }

  /**
   * @internal Starts the browser behind the windows, unless the application already wants to end, then
   * says `ready`. @param prepare is called between the two.
   */
  async start(prepare: () => void): Promise<void> {
    if (this.#isQuitting || this.#isExiting) return;
    await chromium.start({
      profile: join(this.getPath('sessionData'), 'chromium'),
      switches: this.commandLine.all(),
      isDebuggable: launch.switches.has('remote-debugging-port'),
    });
    prepare();
    this.#isReady = true;
    this.emit('ready', {}, {});
    this.#ready.resolve({});
  }

  isReady = () => this.#isReady;
  whenReady = () => this.#ready.promise;
  getName = () => this.name;
  setName = (name: string) => {
    this.name = name;
  };
  getVersion = () => launch.application.version;
  getAppPath = () => launch.application.folder;
  getPath = (name: string) => this.#paths.get(name);
  setPath = (name: string, path: string) => this.#paths.set(name, path);
  setAppLogsPath = (path?: string) => this.#paths.set('logs', path ?? this.getPath('logs'));
  getLocale = () => this.commandLine.getSwitchValue('lang') || 'en-US';
  getSystemLocale = () => 'en-US';
  getPreferredSystemLanguages = () => ['en-US'];
  isAccessibilitySupportEnabled = () => false;
  focus = noted('app.focus');
  relaunch = noted('app.relaunch');
  enableSandbox = noted('app.enableSandbox');
  disableHardwareAcceleration = noted('app.disableHardwareAcceleration');
  setAppUserModelId = noted('app.setAppUserModelId');
  setAboutPanelOptions = noted('app.setAboutPanelOptions');
  showAboutPanel = noted('app.showAboutPanel');
  addRecentDocument = noted('app.addRecentDocument');
  clearRecentDocuments = noted('app.clearRecentDocuments');
  setAsDefaultProtocolClient = recorded('app.setAsDefaultProtocolClient', () => true);
  hasSingleInstanceLock = () => this.#lock.isHeld;
  releaseSingleInstanceLock = () => this.#lock.release();

  requestSingleInstanceLock = (additionalData: unknown = null): boolean =>
    this.#lock.request(this.getPath('userData'), additionalData, (second) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData),
    );

  /** before-quit, then the windows are closed, then will-quit, quit and the end; each may refuse. */
  quit = (): void => {
    if (this.#isQuitting) return;
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (this.#windows.size === 0) setImmediate(() => this.#finish());
    const refusals = [...this.#windows].filter((window) => !window.requestClose());
    if (refusals.length > 0) this.#isQuitting = false;
  };

  /** Ends without asking anybody. */
  exit = (code = 0): void => {
    if (this.#isExiting) return;
    this.#isExiting = true;
    void chromium.stop().then(() => process.exit(code));
  };

  /** @internal */
  windowOpened(window: OpenWindow): void {
    this.#windows.add(window);
  }

  /** @internal The last window closed ends the application, unless it listens to `window-all-closed`. */
  windowClosed(window: OpenWindow): void {
    this.#windows.delete(window);
    if (this.#windows.size > 0 || this.#isExiting) return;
    if (this.#isQuitting) this.#finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #finish(): void {
    const event = preventable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

/** `app.commandLine`: the switches given at the start and by the application, all handed to Chromium. */
function appCommandLine() {
  const switches = new Map(launch.switches);
  return strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    appendArgument: noted('app.commandLine.appendArgument'),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
    /** @internal */
    all: (): ReadonlyMap<string, string> => switches,
  });
}

export const app = new App();
