import type { EntityName } from './errors.ts';
import type { Job } from './office.ts';

/** What a core announces without being asked. */
export type ArchiveEvent =
  /** Something was written: whoever shows these entities asks again. */
  | { readonly type: 'changed'; readonly entities: readonly EntityName[]; readonly seq: number }
  | { readonly type: 'job'; readonly job: Job }
  /** The search index has read the feed up to `seq`. */
  | { readonly type: 'indexed'; readonly seq: number };

/** What a host announces: a core's events and the state of the archive it holds. */
export type HostEvent =
  | ArchiveEvent
  | { readonly type: 'archive'; readonly isOpen: boolean }
  /** A package was opened with a double click: `native.takePackage` tells which. */
  | { readonly type: 'package' }
  /** An action chosen from the native menu, by its id in the renderer's list. */
  | { readonly type: 'action'; readonly id: string };
