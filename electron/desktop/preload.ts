import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { HostEvent, WireRequest, WireResponse } from '#contract';
import { CALL_CHANNEL, CANCEL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** All that the page gets of Electron: one way to ask, one to give up asking, one to be told. */
contextBridge.exposeInMainWorld('archiveHost', {
  kind: 'desktop',
  call: (contract: 'archive' | 'host', request: WireRequest, number: number): Promise<WireResponse> =>
    ipcRenderer.invoke(CALL_CHANNEL, contract, request, number),
  cancel: (number: number): Promise<void> => ipcRenderer.invoke(CANCEL_CHANNEL, number),
  onEvent: (listener: (event: HostEvent) => void): (() => void) => {
    const forward = (_: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.off(EVENT_CHANNEL, forward);
  },
});
