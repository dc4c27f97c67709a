import { isAbsolute, resolve } from 'node:path';
import {
  ArchiveError,
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
import type { SettingsFile } from './settings.ts';

export type StationOptions = {
  readonly spawn: SpawnCore;
  readonly settings: SettingsFile;
  readonly log: HostLog;
  readonly about: Pick<HostState, 'host' | 'platform' | 'appVersion' | 'hasDialogs'>;
  /** Where people keep their documents. */
  readonly documents: string;
  /** The name that acts are recorded under until an archive knows its users. */
  readonly actor: string;
};

type Entrance = Pick<OpenOrder, 'folder' | 'mode' | 'create' | 'restore'>;
const CLOSED: WireResponse = { ok: false, error: { code: 'core_stopped' } };

/** Holds the one archive that a host has open, and remembers those it had. */
export class Station {
  readonly #options: StationOptions;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #link: CoreLink | null = null;
  #problem: ErrorDetail | null = null;
  #turn: Promise<unknown> = Promise.resolve();

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
      proposedFolder: await proposeFolder(documents),
    };
  }

  /** Carries a call to the open archive; answers `core_stopped` while there is none. */
  call(request: WireRequest, asker: Asker): Promise<WireResponse> {
    return this.#link?.call(request, asker) ?? Promise.resolve(CLOSED);
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
      this.#options.settings.change(() => ({ lastFolder: null }));
    });
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
    await this.#options.settings.settled();
  }

  /** The archive that is open stays so until the new one is; one and the same is left first. */
  async #enter(entrance: Entrance): Promise<{ folder: string }> {
    const { folder, mode, create, restore } = entrance;
    if (this.#link?.folder === folder && !create && !restore) {
      if (this.#link.mode === mode) return { folder };
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
    link.onLost((reason) => {
      this.#options.log.note('core lost', { reason });
      if (this.#link !== link) return;
      this.#link = null;
      this.#problem = { code: 'core_stopped' };
      this.#announce({ type: 'archive', isOpen: false });
    });
    this.#announce({ type: 'archive', isOpen: true });
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
