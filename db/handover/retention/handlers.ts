import {
  ArchiveError,
  type Contract,
  type DossierContent,
  type FondsContent,
  type Handlers,
  type RetentionChoice,
  type RetentionDuty,
} from '#contract';
import type { Arrangement } from '../../catalogue/arrangement.ts';
import { dossierContent, fondsContent, type SavedRow } from '../../catalogue/store-arrangement.ts';
import type { Vocabularies } from '../../catalogue/vocabularies.ts';
import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { today } from '../../engine/identifiers.ts';
import type { Jobs } from '../../engine/jobs/jobs.ts';
import type { Recorder } from '../../engine/recorder.ts';
import { refuseStale } from '../../engine/refuse-stale.ts';
import { deadlinesOf } from './deadlines.ts';
import { countDesk, type OpenDesk, openDesk } from './desk.ts';
import { toRow } from './due-row.ts';
import type { DueReader } from './store-due.ts';

/** Dossiers that one act may mark: more would keep everybody waiting. */
const MOST_MARKED = 5000;
const START = { sort: '', id: '' };

export type RetentionParts = {
  readonly due: DueReader;
  readonly arrangement: Arrangement;
  readonly vocabularies: Pick<Vocabularies, 'all'>;
  readonly jobs: Jobs;
};

/** Answers the calls of the retention desk. Appraisal and disposal are people's: only states are written here. */
export function retentionHandlers(
  parts: RetentionParts,
): Handlers<Pick<Contract, 'retention'>, QueryContext, CommandContext> {
  const { due, arrangement, jobs } = parts;
  const open = (year: number): OpenDesk =>
    openDesk(due, deadlinesOf(parts.vocabularies.all(), year), today());
  const savedFonds = (id: string): SavedRow => {
    const row = arrangement.reader.savedFonds(id);
    if (!row) throw new ArchiveError({ code: 'not_found', entity: 'fonds', id });
    return row;
  };

  function putReason(fondsId: string, revision: number, releaseReason: string, recorder: Recorder) {
    const row = savedFonds(fondsId);
    const theirs = fondsContent(row);
    const mine: FondsContent = { ...theirs, releaseReason };
    refuseStale({ entity: 'fonds', id: fondsId, expected: revision, actual: row.revision, mine, theirs });
    return { id: fondsId, revision: arrangement.putFonds(fondsId, mine, recorder) };
  }

  /** The ids of a whole list; refuses more than one act may mark. */
  function allOf(choice: RetentionChoice): string[] {
    const { parameters } = open(choice.year);
    if (due.count(choice, parameters) > MOST_MARKED) {
      const issue = { path: 'fondsId', rule: 'too_big', limit: MOST_MARKED };
      throw new ArchiveError({ code: 'invalid_input', issues: [issue] });
    }
    return due.list(choice, parameters, { ...START, limit: MOST_MARKED }).map(({ id }) => id);
  }

  return {
    retention: {
      desk: ({ year }) => countDesk(due, open(year)),
      list({ cursor, limit, ...choice }) {
        const { parameters } = open(choice.year);
        const [sort = '', id = ''] = decodeCursor(cursor);
        const rows = due.list(choice, parameters, { sort: String(sort), id: String(id), limit });
        const last = rows.at(-1);
        const next = last && rows.length === limit ? encodeCursor([last.sort_key, last.id]) : null;
        return { rows: rows.map(toRow), next, total: due.count(choice, parameters) };
      },
      mark({ on, ...choice }, { recorder }) {
        const ids = allOf(choice);
        recorder.about(String(choice.year));
        for (const id of ids) {
          const row = arrangement.reader.savedDossier(id);
          if (row) arrangement.putDossier(id, marked(dossierContent(row), choice.part, on), recorder);
        }
        return { changed: ids.length };
      },
      release: ({ fondsId, revision, reason }, { recorder }) =>
        putReason(fondsId, revision, reason, recorder),
      freeze: ({ fondsId, revision }, { recorder }) => putReason(fondsId, revision, '', recorder),
      print: (order, { caller }) => ({ jobId: jobs.start('retention_list', order, caller) }),
    },
  };
}

/** A dossier after a duty was done: handed over, deposited, or laid before the council. */
function marked(content: DossierContent, duty: RetentionDuty, on: string | null): DossierContent {
  if (duty === 'to_current') return { ...content, status: 'transferred', transferredOn: on };
  return { ...content, status: duty === 'to_historical' ? 'deposited' : 'under_appraisal' };
}
