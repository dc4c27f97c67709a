import { isAbsolute, resolve } from 'node:path';
import {
  ArchiveError,
  type CancelSignal,
  type ErrorDetail,
  type HostEvent,
  type HostState,
  type WireRequest,
  type WireResponse,
} from '#contract';
import { type Asker, type CoreLink, type SpawnCore, startCore } from '../../db/core-link.ts';
import type { OpenOrder } from '../../db/engine/core-messages.ts';
import { toDetail } from '../../db/engine/dispatcher.ts';
import type { HostLog } from './log.ts';
import { proposeFolder, remembered, withMissing } from './recent-archives.ts';
import { isSameFolder } from './same-folder.ts';
import type { SettingsFile } from './settings.ts';

export type StationOptions = {
  readonly spawn: SpawnCore;
  readonly settings: SettingsFile;
  readonly log: HostLog;
  readonly about: Pick<HostState, 'host' | 'platform' | 'appVersion' | 'hasDialogs' | 'updatesBy'>;
  /** Where people keep their documents. */
  readonly documents: string;
  /** The name that acts are recorded under until an archive knows its users. */
  readonly actor: string;
  /** Milliseconds, rising. */
  readonly now?: () => number;
};

type Entrance = Pick<OpenOrder, 'folder' | 'mode' | 'create' | 'restore'>;
/** A core that dies again within this time is not started again. */
const AGAIN_WITHIN_MS = 60_000;
/** Nor one that has died this often within an hour, however slowly. */
const DEATHS_AT_MOST = 3;
const COUNTED_FOR_MS = 3_600_000;
const CLOSED: WireResponse = { ok: false, error: { code: 'core_stopped' } };

/** Holds the one archive that a host has open, and remembers those it had. */
export class Station {
  readonly #options: StationOptions;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #link: CoreLink | null = null;
  #problem: ErrorDetail | null = null;
  /** Whether the place in the settings is of this run, no more of the one before. */
  #hasKeptPlace = false;
  #turn: Promise<unknown> = Promise.resolve();
  /** When cores died within the last hour, oldest first. */
  #deaths: readonly number[] = [];

  constructor(options: StationOptions) {
    this.#options = options;
  }

  /** The archive that is open now. */
  get archive(): { readonly folder: string; readonly mode: 'write' | 'read' } | null {
    return this.#link;
  }

  /** Waits for what is under way, so that a page never sees an archive half opened. */
  async state(): Promise<HostState> {
    await this.#turn;
    const { about, settings, documents } = this.#options;
    return {
      ...about,
      folder: this.#link?.folder ?? null,
      mode: this.#link?.mode ?? null,
      problem: this.#problem,
      recent: await withMissing(settings.current.recent),
      place: this.#place(),
      proposedFolder: await proposeFolder(documents),
    };
  }

  /** Carries a call to the open archive; answers `core_stopped` while there is none. */
  call(request: WireRequest, asker: Asker, signal?: CancelSignal): Promise<WireResponse> {
    return this.#link?.call(request, asker, signal) ?? Promise.resolve(CLOSED);
  }

  /** Listens to the core and to the coming and going of archives. Returns the way to stop. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens the given archive or the last one, if any. A failure becomes the state's `problem`. */
  async start(folder: string | null = this.#options.settings.current.lastFolder): Promise<void> {
    if (folder === null) return;
    try {
      await this.open({ folder, mode: 'write' });
    } catch (error) {
      this.#problem = toDetail(error, 'station.start', this.#options.log.incident);
    }
  }

  create({ folder, office }: { folder: string; office: string }): Promise<{ folder: string }> {
    return this.#inTurn(() =>
      this.#enter({ folder: absolute(folder, 'folder'), mode: 'write', create: { office } }),
    );
  }

  open({ folder, mode }: { folder: string; mode: 'write' | 'read' }): Promise<{ folder: string }> {
    return this.#inTurn(() => this.#enter({ folder: absolute(folder, 'folder'), mode, create: null }));
  }

  restore(order: { backup: string; folder: string }): Promise<{ folder: string }> {
    return this.#inTurn(() => {
      const restore = { backup: absolute(order.backup, 'backup') };
      return this.#enter({ folder: absolute(order.folder, 'folder'), mode: 'write', create: null, restore });
    });
  }

  /** Closes the archive for good: the next start opens none. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#problem = null;
      await this.#leave();
      this.#options.settings.change(() => ({ lastFolder: null, place: null }));
    });
  }

  /** Notes where in the open archive the work is. */
  keepPlace(path: string): void {
    const folder = this.#link?.folder;
    if (folder === undefined) return;
    this.#hasKeptPlace = true;
    this.#options.settings.change(() => ({ place: { folder, path, at: new Date().toISOString() } }));
  }

  /** Takes an archive off the list of recent ones; its folder is left alone. */
  forget(folder: string): void {
    this.#options.settings.change(({ recent, lastFolder }) => ({
      recent: recent.filter((one) => one.folder !== folder),
      lastFolder: lastFolder === folder ? null : lastFolder,
    }));
  }

  /** Closes the archive because the host ends: the next start opens it again. */
  async end(): Promise<void> {
    await this.#inTurn(() => this.#leave());
    const { settings } = this.#options;
    if (settings.current.place) settings.change(() => ({ place: null }));
    await settings.settled();
  }

  /** The archive that is open stays so until the new one is; one and the same is left first. */
  async #enter(entrance: Entrance): Promise<{ folder: string }> {
    const { folder, mode, create, restore } = entrance;
    if (this.#link && isSameFolder(this.#link.folder, folder) && !create && !restore) {
      if (this.#link.mode === mode) return { folder: this.#link.folder };
      await this.#leave();
    }
    const { spawn, about, actor } = this.#options;
    const link = await startCore(spawn, { ...entrance, actor, appVersion: about.appVersion });
    await this.#leave();
    this.#adopt(link);
    await this.#remember(link);
    return { folder: link.folder };
  }

  #adopt(link: CoreLink): void {
    this.#link = link;
    this.#problem = null;
    link.onEvent((event) => this.#announce(event));
    link.onLost((reason) => this.#lost(link, reason));
    this.#announce({ type: 'archive', isOpen: true });
  }

  /** Opens the archive of a core that died anew, unless it dies again and again: then it has a reason to. */
  #lost(link: CoreLink, reason: string): void {
    const { log } = this.#options;
    log.note('core lost', { reason });
    if (this.#link !== link) return;
    this.#link = null;
    this.#problem = { code: 'core_stopped' };
    if (!this.#diesAgain()) {
      this.open(link).catch((error: unknown) => {
        this.#problem = toDetail(error, 'station.reopen', log.incident);
      });
    }
    this.#announce({ type: 'archive', isOpen: false });
  }

  /** Counts a death, and tells whether it came too soon after another or is one too many. */
  #diesAgain(): boolean {
    const nowMs = (this.#options.now ?? (() => performance.now()))();
    const before = this.#deaths.filter((atMs) => nowMs - atMs < COUNTED_FOR_MS);
    this.#deaths = [...before, nowMs];
    return (
      nowMs - (before.at(-1) ?? Number.NEGATIVE_INFINITY) < AGAIN_WITHIN_MS ||
      this.#deaths.length >= DEATHS_AT_MOST
    );
  }

  #place(): HostState['place'] {
    const { place } = this.#options.settings.current;
    if (!place || place.folder !== this.#link?.folder) return null;
    return { path: place.path, at: place.at, wasCutOff: !this.#hasKeptPlace };
  }

  async #remember(link: CoreLink): Promise<void> {
    const asker: Asker = { session: 'host', role: 'reader' };
    const response = await link.call({ procedure: 'archive.info', input: {} }, asker);
    const info = response.ok ? (response.value as { readonly office: string }) : undefined;
    this.#options.settings.change(({ recent }) => ({
      lastFolder: link.folder,
      recent: remembered(recent, link.folder, info?.office),
    }));
  }

  async #leave(): Promise<void> {
    const link = this.#link;
    if (!link) return;
    this.#link = null;
    await link.close();
    this.#announce({ type: 'archive', isOpen: false });
  }

  #announce(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** One coming or going at a time, in the order they were asked for. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

function absolute(folder: string, path: string): string {
  if (isAbsolute(folder)) return resolve(folder);
  throw new ArchiveError({ code: 'invalid_input', issues: [{ path, rule: 'absolute_path' }] });
}
