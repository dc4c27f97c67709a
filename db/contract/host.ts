import { z } from 'zod';
import { ErrorShape } from './errors-shape.ts';
import { command, query } from './procedure.ts';
import { Id, Instant, line } from './values.ts';

/** The second, small contract: what the host of the window does for it. */

export const RecentArchive = z.object({
  folder: z.string(),
  office: z.string(),
  openedAt: Instant,
  isMissing: z.boolean(),
});

/** A path of the page, when it was gone to, and whether by a run of the program that ended without being asked to. */
export const KeptPlace = z.object({ path: z.string(), at: Instant, wasCutOff: z.boolean() });
export type KeptPlace = z.output<typeof KeptPlace>;

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
  /**
   * Where in the open archive the work was when the program last ended without being asked to; as soon as a page of
   * this run has told its own place, that one, for a page that is loaded anew. Null where there is neither.
   */
  place: KeptPlace.nullable(),
  /** Where a new archive is proposed. */
  proposedFolder: z.string(),
  /** Whether native dialogs can be shown; without them the page asks for paths itself. */
  hasDialogs: z.boolean(),
  /** How a newer version comes: from a file, by a new ZIP laid over a portable one, or by hand beside the web shell. */
  updatesBy: z.enum(['file', 'zip', 'hand']),
});
export type HostState = z.output<typeof HostState>;

/** A newer version that was picked, and looked at. */
export const OfferedUpdate = z.object({ version: z.string(), sizeBytes: z.int(), releasedOn: z.string() });
export type OfferedUpdate = z.output<typeof OfferedUpdate>;

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
    /** Notes where in the open archive the work is, to come back there after a crash. An orderly end forgets it. */
    keepPlace: command(z.object({ path: z.string().max(1000) }), z.object({})),
    forget: command(z.object({ folder: z.string() }), z.object({})),
    /** Puts a backup copy into a new folder and opens it; the archive it came from is left as it is. */
    restore: command(
      z.object({ backup: z.string().min(1).max(1000), folder: z.string().min(1).max(1000) }),
      Opened,
    ),
  },
  native: {
    /** A folder chosen by the user (`packed`: a file that holds a package), or null. Only where `hasDialogs`. */
    pickFolder: query(
      z.object({ purpose: z.enum(['create', 'open', 'backup', 'restore', 'handover', 'package', 'packed']) }),
      z.object({ folder: z.string().nullable() }),
    ),
    /** The folder of the package that was opened with a double click; told once, null when there is none. */
    takePackage: command(z.object({}), z.object({ folder: z.string().nullable() })),
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
    /** Shows a stored file, what a finished job has written, or the archive folder in the file manager. */
    reveal: command(
      z.object({ sha256: z.string().nullable().default(null), jobId: Id.nullable().default(null) }),
      z.object({}),
    ),
    /** Opens a stored original with the program the system has for it, as a read-only copy under its own name. */
    openFile: command(z.object({ sha256: z.string(), fileName: line(300) }), z.object({})),
    quit: command(z.object({}), z.object({})),
    /** Shows the folder of the host's diary in the file manager. */
    openLogs: command(z.object({}), z.object({})),
  },
  update: {
    /** Has an installer picked and checks its signed description; null when none was picked. Fails with `update_refused`. */
    choose: command(z.object({}), z.object({ update: OfferedUpdate.nullable() })),
    /** Backs the archive up, compares the installer with what was signed, starts it and ends the program. */
    install: command(z.object({}), z.object({})),
  },
} as const;
export type HostContract = typeof hostContract;
