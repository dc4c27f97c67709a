import type { ArchiveEvent, ErrorDetail, Role, WireRequest, WireResponse } from '#contract';

/** What a host and the core say to each other, over whatever port joins them. */

export type OpenOrder = {
  readonly folder: string;
  readonly mode: 'write' | 'read';
  /** Makes the archive first, in an empty or new folder, for this office. */
  readonly create: { readonly office: string } | null;
  /** Fills the folder, empty or new, from this backup copy first. */
  readonly restore?: { readonly backup: string };
  readonly actor: string;
  readonly appVersion: string;
};

export type ToCore =
  | { readonly type: 'open'; readonly order: OpenOrder }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly request: WireRequest;
      readonly session: string;
      readonly role: Role;
    }
  /** Nobody waits for the answer to this call any more. */
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'close' };

export type FromCore =
  | { readonly type: 'opened'; readonly folder: string; readonly mode: 'write' | 'read' }
  | { readonly type: 'refused'; readonly error: ErrorDetail }
  | { readonly type: 'answer'; readonly id: number; readonly response: WireResponse }
  | { readonly type: 'event'; readonly event: ArchiveEvent }
  | { readonly type: 'closed' };

/** What a core on a thread says to what is beside it in its process, too. */
export type ThreadMessage =
  | FromCore
  /** The index is about to be replaced: nobody may have its files open. The core waits at its latch. */
  | { readonly type: 'let_go' }
  /** There is an index, in the folder or in the core's memory. */
  | { readonly type: 'index'; readonly isShared: boolean };

/** What a core on a thread is started with. */
export type CoreData = { readonly latch: SharedArrayBuffer };

/** Who else reads the index that the core keeps. */
export type IndexReaders = {
  /** Waits until nobody has its files open. */
  letGo(): void;
  /** There is an index again: in the folder, where others can read it, or not. */
  goOn(isShared: boolean): void;
};

/** One end of the line to a host: a worker thread's, a utility process's, or a test's. */
export type CorePort = {
  post(message: FromCore): void;
  onMessage(listener: (message: ToCore) => void): void;
};
