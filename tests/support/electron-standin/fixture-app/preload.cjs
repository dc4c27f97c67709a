const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('fixtureApi', {
  kind: 'desktop',
  nested: { list: [1, { two: 2 }] },
  argv: process.argv,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  pathOf: (file) => webUtils.getPathForFile(file),
  add: (a, b) => a + b,
  fail: () => {
    throw new Error('thrown in the preload');
  },
  on: (channel, tell) => {
    const listener = (_event, ...args) => tell(...args);
    ipcRenderer.on(channel, listener);
    return () => ipcRenderer.removeListener(channel, listener);
  },
  useUnknown: () => ipcRenderer.sendSync('echo'),
});
