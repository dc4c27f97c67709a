import { originOf } from '../chromium/url-map.ts';
import { strict } from '../ground/strict.ts';

/** The contents around the frame. */
type Contents = {
  readonly mainFrame: object;
  getURL(): string;
  isDestroyed(): boolean;
};

/** `webContents.mainFrame`, the only frame that IPC can come from. */
export function describeFrame(contents: Contents): object {
  const members = {
    get url() {
      return contents.getURL();
    },
    get origin() {
      return originOf(contents.getURL());
    },
    parent: null,
    frames: [],
    frameTreeNodeId: 1,
    routingId: 1,
    processId: 1,
    detached: false,
    isDestroyed: () => contents.isDestroyed(),
  };
  return strict('webFrameMain', Object.defineProperty(members, 'top', { get: () => contents.mainFrame }));
}
