import { desktopConnection } from './desktop.ts';
import type { Connection } from './link.ts';
import { webConnection } from './web.ts';

let chosen: Connection | undefined;

/** The one connection of this window: the preload's when there is one, else HTTP to where the page came from. */
export function connection(): Connection {
  chosen ??= window.archiveHost ? desktopConnection(window.archiveHost) : webConnection();
  return chosen;
}
