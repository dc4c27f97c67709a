import type { HandoverProfile } from '#contract';
import type { Content, Written } from '../../blobs/bag/bag-writer.ts';
import type { ManifestLine } from '../../blobs/bag/manifest.ts';
import type { FormsOptions } from '../forms/thread/forms-thread.ts';
import type { HandoverYear } from '../year/survey.ts';
import type { Codes } from './codes.ts';
import type { PlannedFile } from './store-plan.ts';

/** Where a part puts its files: places are relative to `data/` of the first volume, in plain letters. */
export type Payload = {
  /** Writes a file from a text, or from pieces as they come. */
  write(place: string, content: Content): Promise<Written>;
  /** Has a file made by something that insists on writing it itself; it is given the path to write. */
  make(place: string, work: (file: string) => Promise<unknown>): Promise<void>;
  /**
   * Has an empty folder filled by something that insists on writing files itself: it is given the folder, and tells the
   * names of what it wrote.
   */
  fill(place: string, work: (folder: string) => Promise<readonly string[]>): Promise<void>;
  /** What was written so far, originals first: `path` begins with `data/`. */
  files(): AsyncIterable<ManifestLine>;
};

/** The package a part is written for. A part uses `at` for every "now": made again, it says the same. */
export type PackageContext = {
  readonly id: string;
  readonly name: string;
  readonly profile: HandoverProfile;
  /** Codes of dossiers and documents, the same for all parts. */
  readonly codes: Codes;
  /** When the hand-over was ordered, ISO. */
  readonly at: string;
  readonly by: string;
  readonly program: string;
  readonly archiveId: string;
  /** The archive's folder: originals lie in its store. */
  readonly folder: string;
  readonly volumes: number;
  /** The offline viewer without its data: a file beside the program. */
  readonly viewerPage: string;
  /** What printed forms are laid out with. */
  readonly forms: FormsOptions;
  /** Says when the job is to stop. */
  readonly signal: AbortSignal;
  /** Folder of the public schemas that go along in submission packages. */
  readonly schemas: string;
  /** Where a stored file lies in the package, relative to `data/` of its volume. */
  placeOf(sha256: string): PlannedFile | undefined;
  /** Tells people what is being made. */
  tell(what: string): void;
  /** Lets other work be done; throws where the job is to stop. Called after every few hundred records. */
  giveWay(): Promise<void>;
};

/** One part of a package: a module that writes files from the survey of a year. */
export type PackagePart = {
  write(year: HandoverYear, to: Payload, context: PackageContext): Promise<void>;
};
