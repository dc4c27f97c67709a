import { z } from 'zod';
import { ErrorShape } from './errors-shape.ts';
import { command, query } from './procedure.ts';
import { Instant, line } from './values.ts';

/** The second, small contract: what the host of the window does for it. */

export const RecentArchive = z.object({
  folder: z.string(),
  office: z.string(),
  openedAt: Instant,
  isMissing: z.boolean(),
});

export const HostState = z.object({
  host: z.enum(['desktop', 'web']),
  platform: z.string(),
  appVersion: z.string(),
  /** The folder that is open now. */
  folder: z.string().nullable(),
  mode: z.enum(['write', 'read']).nullable(),
  /** Why the last archive could not be opened at the start. */
  problem: ErrorShape.nullable(),
  recent: z.array(RecentArchive),
  /** Where a new archive is proposed. */
  proposedFolder: z.string(),
  /** Whether native dialogs can be shown; without them the page asks for paths itself. */
  hasDialogs: z.boolean(),
});
export type HostState = z.output<typeof HostState>;

const Opened = z.object({ folder: z.string() });

export const hostContract = {
  station: {
    state: query(z.object({}), HostState),
    /** Makes an archive in an empty or new folder and opens it. */
    create: command(
      z.object({ folder: z.string().min(1).max(1000), office: z.string().min(1).max(300) }),
      Opened,
    ),
    open: command(
      z.object({ folder: z.string().min(1).max(1000), mode: z.enum(['write', 'read']).default('write') }),
      Opened,
    ),
    close: command(z.object({}), z.object({})),
    forget: command(z.object({ folder: z.string() }), z.object({})),
    /** Puts a backup copy into a new folder and opens it; the archive it came from is left as it is. */
    restore: command(
      z.object({ backup: z.string().min(1).max(1000), folder: z.string().min(1).max(1000) }),
      Opened,
    ),
  },
  native: {
    /** A folder chosen by the user, or null. Only where `hasDialogs`. */
    pickFolder: query(
      z.object({ purpose: z.enum(['create', 'open', 'backup', 'restore']) }),
      z.object({ folder: z.string().nullable() }),
    ),
    /** Sub-folders of a folder, for pages without native dialogs; null lists drives or the home folder. */
    folders: query(
      z.object({ folder: z.string().max(1000).nullable() }),
      z.object({
        folder: z.string(),
        parent: z.string().nullable(),
        names: z.array(z.string()),
        isArchive: z.boolean(),
      }),
    ),
    /** Shows a stored file or the archive folder in the file manager. */
    reveal: command(z.object({ sha256: z.string().nullable().default(null) }), z.object({})),
    /** Opens a stored original with the program the system has for it, as a read-only copy under its own name. */
    openFile: command(z.object({ sha256: z.string(), fileName: line(300) }), z.object({})),
    quit: command(z.object({}), z.object({})),
  },
} as const;
export type HostContract = typeof hostContract;
