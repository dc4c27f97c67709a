import {
  type Attachment,
  type DossierContent,
  type EntryContent,
  type EntryKind,
  entryKinds,
  type FondsContent,
  type HandoverChoice,
  type HandoverSurvey,
  type HandoverTotals,
  Office,
} from '#contract';
import { type EntryIndex, indexOf } from '../../catalogue/entry-index.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { dossierContent, fondsContent } from '../../catalogue/store-arrangement.ts';
import { type Db, openSnapshot } from '../../engine/connection.ts';
import { type Sources, sourcesOn } from '../sources.ts';
import { type Batch, batchesOf } from './store-batches.ts';
import { type ChosenDossier, type ChosenEntry, chooseYear, chosenReader } from './store-chosen.ts';
import { type TotalsReader, totalsReader } from './store-totals.ts';

/** A fonds of which something is handed over, with its totals. */
export type YearFonds = {
  readonly id: string;
  readonly content: FondsContent;
  readonly totals: HandoverTotals;
};

/** A dossier that is handed over: `position` is its number in the inventory of its fonds, from 1. */
export type YearDossier = ChosenDossier & {
  readonly content: DossierContent;
  readonly totals: HandoverTotals;
};

/** An entry that is handed over, whole: `position` is its number in the inventory of its dossier, from 1. */
export type YearEntry = ChosenEntry & {
  readonly content: EntryContent;
  /** Title, number and date as lists show them. */
  readonly index: EntryIndex;
  readonly attachments: readonly Attachment[];
};

/**
 * What is handed over, as it was at one moment: every part of a package (forms, tables, finding aid, viewer) reads
 * this and nothing else, and no part counts for itself. Lists stream: one record is held at a time.
 */
export type HandoverYear = {
  readonly choice: HandoverChoice;
  readonly office: Office;
  /** Worked out once, when the survey is opened. */
  readonly totals: HandoverTotals;
  readonly agents: HandoverSurvey['agents'];
  /** By code. */
  readonly fonds: readonly YearFonds[];
  /** Dossiers in the order of the inventory, of one fonds or of all. */
  dossiers(fondsId?: string): Iterable<YearDossier>;
  /** All entries in the order of the inventory, loose ones last; or those of one dossier; or, with null, the loose ones. */
  entries(dossierId?: string | null): Iterable<YearEntry>;
  /** Entries of one kind, in the same order: the lists of photos and of commendations. */
  entriesOf(kind: EntryKind): Iterable<YearEntry>;
  /** Imports that brought what is handed over, one line each. */
  batches(): readonly Batch[];
  /** Readers of the same moment, limited to what is handed over: for records of the interchange format. */
  readonly sources: Sources;
  /** Labels of coded values. */
  readonly terms: TermBook;
};

/** A survey with the connection it reads. */
export type OpenedYear = { readonly year: HandoverYear; readonly db: Db; close(): void };

/** Opens the survey of a year over a catalogue file. Whoever opens it closes it. */
export function openYear(catalogue: string, terms: TermBook, choice: HandoverChoice): OpenedYear {
  const db = openSnapshot(catalogue);
  try {
    return { year: surveyYear(db, terms, choice), db, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Surveys a year over a connection that sees one moment, and is used for nothing else. */
function surveyYear(db: Db, terms: TermBook, choice: HandoverChoice): HandoverYear {
  chooseYear(db, choice, entryKinds.length);
  const chosen = chosenReader(db);
  const counts = totalsReader(db);
  const sources: Sources = { ...sourcesOn(db, terms), ids: (what) => chosen.ids(what) };
  const fonds = chosen.fonds().map((id) => toFonds(id, sources, counts.totals({ fondsId: id })));
  return {
    choice,
    office: Office.parse(sources.settings.get('office') ?? { name: '' }),
    totals: counts.totals(null),
    agents: counts.agents(),
    fonds,
    *dossiers(fondsId) {
      const rows = fondsId === undefined ? chosen.dossiers() : chosen.dossiersOf(fondsId);
      for (const row of rows) {
        const saved = sources.arrangement.savedDossier(row.id);
        if (saved) yield toDossier(row, dossierContent(saved), counts.totals);
      }
    },
    entries: (dossierId) =>
      wholeEntries(dossierId === undefined ? chosen.entries() : chosen.entriesOf(dossierId), sources),
    entriesOf: (kind) => wholeEntries(ofKind(chosen.entries(), kind), sources),
    batches: batchesOf(db),
    sources,
    terms,
  };
}

/** Its totals are worked out when somebody first asks for them: most walks need none. */
function toDossier(
  row: ChosenDossier,
  content: DossierContent,
  totalsOf: TotalsReader['totals'],
): YearDossier {
  let totals: HandoverTotals | undefined;
  return {
    ...row,
    content,
    get totals() {
      totals ??= totalsOf({ dossierId: row.id });
      return totals;
    },
  };
}

function toFonds(id: string, { arrangement }: Sources, totals: HandoverTotals): YearFonds {
  const row = arrangement.savedFonds(id);
  if (!row) throw new Error(`fonds ${id} is gone from its own snapshot`);
  return { id, content: fondsContent(row), totals };
}

function* ofKind(rows: Iterable<ChosenEntry>, kind: EntryKind): Generator<ChosenEntry> {
  for (const row of rows) if (row.kind === kind) yield row;
}

function* wholeEntries(rows: Iterable<ChosenEntry>, { entries, attachments }: Sources): Generator<YearEntry> {
  for (const row of rows) {
    const found = entries.find(row.id);
    if (!found) continue;
    const { content } = found;
    yield { ...row, content, index: indexOf(content), attachments: attachments.ofEntries([row.id]) };
  }
}

/** The survey as the contract tells it. */
export const toSurvey = ({ totals, agents, fonds }: HandoverYear): HandoverSurvey => ({
  totals,
  agents,
  fonds: fonds.map(({ id, content, totals: ofFonds }) => ({
    ...{ id, code: content.code, name: content.name, totals: ofFonds },
    isClosed: content.status === 'closed',
  })),
});
