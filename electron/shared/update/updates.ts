import { setTimeout as wait } from 'node:timers/promises';
import {
  ArchiveError,
  type ArchiveInfo,
  type ErrorDetail,
  type Job,
  type OfferedUpdate,
  type WireResponse,
} from '#contract';
import type { Asker } from '../../../db/core-link.ts';
import type { Station } from '../station.ts';
import {
  type FoundUpdate,
  type InstalledProgram,
  mustFitArchive,
  readUpdate,
  refuse,
} from './read-update.ts';
import { takeUpdate } from './take-update.ts';

/** What the host's system does for an update. */
export type UpdateAbilities = {
  /** Asks the person for an installer; null when the dialog was left. */
  pickInstaller(): Promise<string | null>;
  /** Starts an installer that goes on after this program has ended. */
  startInstaller(path: string): Promise<void>;
};

export type UpdatesOptions = {
  readonly station: Pick<Station, 'call' | 'archive'>;
  readonly program: InstalledProgram;
  /** Where the installer is copied to before it is started. */
  readonly folder: string;
  /** Null where the program cannot install itself. */
  readonly abilities: UpdateAbilities | null;
  readonly quit: () => void;
  readonly pause?: (ms: number) => Promise<unknown>;
};

const LOOK_EVERY_MS = 200;
const ASKER: Asker = { session: 'update', role: 'administrator' };

/** Updates this program from a file: looks at what was picked, makes the archive safe, hands over to the installer. */
export class Updates {
  readonly #options: UpdatesOptions;
  #chosen: FoundUpdate | null = null;

  constructor(options: UpdatesOptions) {
    this.#options = options;
  }

  /** Has an installer picked and looks at it. Gives null when none was; fails with `update_refused`. */
  async choose(): Promise<OfferedUpdate | null> {
    const { program } = this.#options;
    this.#chosen = null;
    const path = await this.#abilities().pickInstaller();
    if (path === null) return null;
    const found = await readUpdate(path, program);
    const info = await this.#archiveInfo();
    if (info) mustFitArchive(found, info.schemaVersion, program.version);
    this.#chosen = found;
    const { version, sizeBytes, releasedOn } = found.manifest;
    return { version, sizeBytes, releasedOn };
  }

  /**
   * Installs what was chosen: backs the open archive up and has the copy checked, takes the installer onto this
   * computer and compares it, starts it and ends the program. Where one step fails, none of the later ones is made.
   */
  async install(): Promise<void> {
    const { program, folder, quit } = this.#options;
    const abilities = this.#abilities();
    const chosen = this.#chosen;
    if (!chosen) throw refuse('no_manifest', program.version);
    await this.#backUp();
    const copy = await takeUpdate(chosen, folder, program.version);
    await abilities.startInstaller(copy);
    setImmediate(quit);
  }

  #abilities(): UpdateAbilities {
    const { abilities, program } = this.#options;
    if (abilities) return abilities;
    throw refuse('not_here', program.version);
  }

  async #archiveInfo(): Promise<ArchiveInfo | null> {
    if (!this.#options.station.archive) return null;
    return (await this.#ask('archive.info')) as ArchiveInfo;
  }

  /** Another window that writes into the archive would be cut off by the installer: then nothing is done. */
  async #backUp(): Promise<void> {
    const { station, pause = wait } = this.#options;
    if (!station.archive) return;
    if (station.archive.mode === 'read') throw new ArchiveError({ code: 'read_only' });
    const { jobId } = (await this.#ask('job.startBackup')) as { jobId: string };
    for (;;) {
      const job = (await this.#ask('job.get', { id: jobId })) as Job;
      if (job.state === 'done') return;
      if (job.state === 'failed') throw new ArchiveError(job.result as ErrorDetail);
      if (job.state === 'cancelled') throw new ArchiveError({ code: 'cancelled' });
      await pause(LOOK_EVERY_MS);
    }
  }

  async #ask(procedure: string, input: object = {}): Promise<unknown> {
    const response: WireResponse = await this.#options.station.call({ procedure, input }, ASKER);
    if (response.ok) return response.value;
    throw new ArchiveError(response.error);
  }
}
