import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, BrowserWindow, ipcMain, Menu, net, protocol, session, shell, utilityProcess } from 'electron';

const here = import.meta.dirname;
const font = createRequire(import.meta.url).resolve('@fontsource/tinos/files/tinos-latin-400-normal.woff2');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src app://bundle; font-src app:; connect-src 'self'";
const bytes = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 31 + (at >> 8)) & 255);

/** The page's script: it uses the bridge as soon as it runs. */
const script = `
const { origin } = await window.fixtureApi.invoke('sender');
document.querySelector('#report').textContent = 'ready at ' + origin;`;

/** What the tests look at through `app.evaluate`. */
globalThis.fixtureSeen = { seconds: [], blocked: [], received: [], gone: [], utilities: new Map() };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, stream: true } },
]);

async function describe(request) {
  const body = Buffer.from(await request.arrayBuffer());
  return Response.json({
    url: request.url,
    origin: request.headers.get('origin'),
    type: request.headers.get('content-type'),
    length: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
  });
}

function answerRange(request) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  if (from === undefined) return new Response(bytes, { headers: { 'accept-ranges': 'bytes' } });
  const last = to ? Number(to) : bytes.length - 1;
  const range = `bytes ${from}-${last}/${bytes.length}`;
  return new Response(bytes.subarray(Number(from), last + 1), {
    status: 206,
    headers: { 'content-range': range },
  });
}

async function answer(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/echo') return describe(request);
  if (pathname === '/bytes') return answerRange(request);
  if (pathname === '/empty') return new Response(null, { status: 204 });
  if (pathname === '/moved') return Response.redirect('app://bundle/echo', 302);
  if (pathname === '/page.js')
    return new Response(script, { headers: { 'content-type': 'text/javascript' } });
  if (pathname === '/broken') throw new Error('broken on purpose');
  const file = pathname === '/font.woff2' ? font : path.join(here, 'page', pathname);
  const found = await net.fetch(pathToFileURL(file).href).catch(() => new Response('none', { status: 404 }));
  const headers = new Headers(found.headers);
  headers.set('content-security-policy', policy);
  return new Response(found.body, { status: found.status, headers });
}

function guard() {
  const { defaultSession } = session;
  const allowed = new Set(['clipboard-sanitized-write']);
  defaultSession.setPermissionRequestHandler((_contents, permission, done) => done(allowed.has(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  defaultSession.webRequest.onBeforeRequest({ urls: ['app://bundle/forbidden/*'] }, (details, done) => {
    fixtureSeen.blocked.push(details.url);
    done({ cancel: true });
  });
  defaultSession.webRequest.onHeadersReceived((details, done) => {
    done({ responseHeaders: { ...details.responseHeaders, 'x-added': ['yes'] } });
  });
}

function listen() {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new RangeError('refused on purpose');
  });
  ipcMain.handle('sender', ({ senderFrame }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isTop: senderFrame.parent === null,
  }));
  ipcMain.on('note', (event, ...values) => {
    fixtureSeen.received.push(values);
    event.reply('noted', values.length);
  });
}

function createWindow() {
  const window = new BrowserWindow({
    width: 1000,
    height: 600,
    minWidth: 400,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      additionalArguments: ['--one=1'],
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event) => {
    if (new URL(event.url).protocol !== 'app:') event.preventDefault();
  });
  webContents.on('render-process-gone', (_event, details) => fixtureSeen.gone.push(details.reason));
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://bundle/index.html');
}

/** Starts a utility process for a test and keeps what it says. */
globalThis.forkFixture = (name) => {
  const child = utilityProcess.fork(fileURLToPath(new URL('./utility.mjs', import.meta.url)), [name], {
    serviceName: name,
  });
  const record = { child, said: [], exitCode: null };
  child.on('message', (message) => record.said.push(message));
  child.on('exit', (code) => {
    record.exitCode = code;
  });
  fixtureSeen.utilities.set(name, record);
};

app.on('second-instance', (_event, argv, folder, data) => fixtureSeen.seconds.push({ argv, folder, data }));
app.on('child-process-gone', (_event, { name, reason }) => fixtureSeen.gone.push(`${name}: ${reason}`));
if (!app.requestSingleInstanceLock({ from: 'second' })) app.quit();
app.whenReady().then(() => {
  protocol.handle('app', answer);
  guard();
  listen();
  const submenu = [
    { id: 'help', label: 'Help', accelerator: 'F1', click: () => void shell.openPath('/help') },
    { id: 'wrap', type: 'checkbox', checked: false },
    { id: 'quit', role: 'quit' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]));
  createWindow();
});
