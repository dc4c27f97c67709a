import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { type Mock, vi } from 'vitest';

/** As much of Electron as the modules of `electron/desktop` ask for, with what they asked kept to be looked at. */

type Answer = (...args: unknown[]) => unknown;
const noted = (answer?: Answer): Mock<Answer> => vi.fn(answer);

class FakeContents extends EventEmitter {
  reload = noted();
  send = noted();
  setWindowOpenHandler = noted();
}

export class FakeWindow extends EventEmitter {
  static last: FakeWindow | undefined;
  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  loadURL = noted(async () => undefined);
  show = noted();
  maximize = noted();
  restore = noted();
  focus = noted();
  isMinimized = noted(() => false);
  isMaximized = noted(() => false);
  getNormalBounds = noted(() => ({ x: 10, y: 20, width: 1200, height: 800 }));

  constructor(options: Readonly<Record<string, unknown>> = {}) {
    super();
    this.options = options;
    FakeWindow.last = this;
    app.emit('web-contents-created', {}, this.webContents);
  }
}

type Told = {
  readonly type: 'open' | 'call' | 'close';
  readonly id?: number;
  readonly order?: { readonly folder: string };
};

/** A core that opens anything, knows nothing, and closes at once. */
export class FakeChild extends EventEmitter {
  readonly stderr = new EventEmitter();
  readonly said: Told[] = [];
  kill = noted(() => this.emit('exit', 0));

  postMessage(message: Told): void {
    this.said.push(message);
    queueMicrotask(() => this.emit('message', this.#answer(message)));
  }

  #answer({ type, id, order }: Told): object {
    if (type === 'open') return { type: 'opened', folder: order?.folder, mode: 'write' };
    if (type === 'close') return { type: 'closed' };
    return { type: 'answer', id, response: { ok: false, error: { code: 'not_yet', what: 'double' } } };
  }
}

export const asked: {
  handler?: Answer;
  cancel?: Answer;
  menu?: MenuTemplate;
  child?: FakeChild;
  files?: Files;
} = {};
type Files = (request: Request) => Promise<Response>;
export type MenuTemplate = readonly {
  readonly label: string;
  readonly submenu: readonly {
    readonly id?: string;
    readonly label?: string;
    readonly role?: string;
    readonly accelerator?: string;
    readonly registerAccelerator?: boolean;
    readonly click?: () => void;
  }[];
}[];

const paths = new Map([['temp', tmpdir()]]);
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { hasSwitch: noted(() => true) },
  enableSandbox: noted(),
  getName: () => 'Tàng Thư',
  getVersion: () => '1.2.3',
  getPath: (name: string) => paths.get(name) ?? `/${name}`,
  setPath: noted((name, path) => void paths.set(String(name), String(path))),
  requestSingleInstanceLock: noted(() => true),
  whenReady: noted(async () => undefined),
  quit: noted(),
  exit: noted(),
});

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

export const electron = {
  app,
  BrowserWindow: FakeWindow,
  crashReporter: { start: noted() },
  dialog: { showOpenDialog: noted(), showErrorBox: noted() },
  ipcMain: {
    handle: (channel: string, handler: Answer) => {
      asked[channel.endsWith(':cancel') ? 'cancel' : 'handler'] = handler;
    },
  },
  Menu: {
    buildFromTemplate: (template: MenuTemplate) => template,
    setApplicationMenu: (menu: MenuTemplate) => {
      asked.menu = menu;
    },
  },
  nativeTheme: { shouldUseDarkColors: false },
  protocol: {
    registerSchemesAsPrivileged: noted(),
    handle: (_scheme: string, files: Files) => {
      asked.files = files;
    },
  },
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  session: {
    defaultSession: {
      setPermissionRequestHandler: noted(),
      setPermissionCheckHandler: noted(),
      setDevicePermissionHandler: noted(),
    },
  },
  shell: { openPath: noted(async () => ''), showItemInFolder: noted(), openExternal: noted() },
  utilityProcess: {
    fork: noted(() => {
      asked.child = new FakeChild();
      return asked.child;
    }),
  },
};
