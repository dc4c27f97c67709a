import type { InterchangeRecord } from './interchange.ts';
import type { AgentKind, EntryKind } from './values.ts';

/**
 * What the offline viewer of a package holds: blocks of JSON inside one page, written while the package is made and
 * read one by one as somebody asks for them. No block is needed to read another.
 */

/** What the package is, and the words of the codes in it. */
export type ViewerAbout = {
  /** The office that handed over. */
  readonly office: string;
  /** Years handed over, as people write them: `2024`, `2023–2024`; empty for all of them. */
  readonly years: string;
  readonly packageName: string;
  /** The day it was made, ISO. */
  readonly madeOn: string;
  /** Fonds in it, by name. */
  readonly fonds: readonly string[];
  /** Labels of codes by vocabulary. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export type ViewerKind = EntryKind | AgentKind | 'dossier';

/** One line of the viewer's lists. */
export type ViewerRow = {
  readonly id: string;
  readonly kind: ViewerKind;
  readonly title: string;
  /** First day it may have happened on, ISO; empty where no date is known. */
  readonly on: string;
  /** The date as people read it. */
  readonly date: string;
  /** Number and notation, or the year of birth. */
  readonly number: string;
  /** Where it comes from, or the unit of a person. */
  readonly context: string;
  /** Search keys, parted by blanks: those of the title in their order, then all others once. */
  readonly keys: string;
  /** Ids of people, bodies and households it names. */
  readonly names: readonly string[];
  /** Who its award lines go to, in their order: an id, or a name's key behind `=` where nobody is linked. */
  readonly awards: readonly string[];
  /** Ids of entries it is linked with. */
  readonly links: readonly string[];
  /** The dossier it lies in. */
  readonly dossier: string;
  /** A small picture of it, as the address of data. */
  readonly thumb: string;
};

/** A record with its files where they lie in the package, seen from the page. */
export type ViewerRecord = InterchangeRecord;

/** Lines and their records, a few hundred together. */
export type ViewerRows = readonly ViewerRow[];
export type ViewerRecords = readonly ViewerRecord[];

/** Classes of the `<script type="application/json">` elements that hold the blocks. */
export const VIEWER_BLOCK = { about: 'tt-about', rows: 'tt-rows', records: 'tt-records' } as const;

/** Where the blocks go in the page. */
export const VIEWER_PLACE = '<!-- blocks -->';
