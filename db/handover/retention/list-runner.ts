import fs from 'node:fs/promises';
import path from 'node:path';
import {
  ArchiveError,
  contract,
  Office,
  type RetentionChoice,
  type RetentionRow,
  type Vocabulary,
} from '#contract';
import { writeFailure } from '../../blobs/files.ts';
import { termBook } from '../../catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import { type Db, openSnapshot } from '../../engine/connection.ts';
import { today } from '../../engine/identifiers.ts';
import type { Runner } from '../../engine/jobs/runner.ts';
import { statementCache } from '../../engine/statements.ts';
import { settingStore } from '../../engine/store-settings.ts';
import { type FormsOptions, FormsThread } from '../forms/thread/forms-thread.ts';
import { deadlinesOf } from './deadlines.ts';
import { openDesk } from './desk.ts';
import { type DueList, dueList } from './due-list.ts';
import { toRow } from './due-row.ts';
import { type DueParameters, type DueReader, dueReader } from './store-due.ts';

/** Rows read at once. */
const BATCH = 500;

/** The job that writes one list of the desk as files. Reads one moment of the catalogue, row by row. */
export function listRunner(
  archive: string,
  vocabularies: () => readonly Vocabulary[],
  options: FormsOptions,
): Runner {
  return async (input, job) => {
    const { folder, formats, part, ...choice } = contract.retention.print.input.parse(input);
    const db = openSnapshot(path.join(archive, CATALOGUE));
    const thread = new FormsThread(options, job.signal);
    try {
      const list = listOf(db, vocabularies(), { ...choice, part });
      await fs.mkdir(folder, { recursive: true });
      const form = dueList({ ...list, duty: part }, today());
      job.progress(0, list.total, form.title);
      const files = await thread.write(form, { folder, formats, template: null }, (done) => {
        job.progress(Math.min(done, list.total), list.total, form.title);
        return job.giveWay();
      });
      return { folder, files };
    } catch (error) {
      throw error instanceof ArchiveError ? error : writeFailure(error, folder);
    } finally {
      await thread.close();
      db.close();
    }
  };
}

function listOf(
  db: Db,
  vocabularies: readonly Vocabulary[],
  choice: RetentionChoice,
): Omit<DueList, 'duty'> & { readonly total: number } {
  const reader = dueReader(db, statementCache(db));
  const deadlines = deadlinesOf(vocabularies, choice.year);
  const { fonds, parameters } = openDesk(reader, deadlines, today());
  return {
    office: Office.parse(settingStore(db).get('office') ?? { name: '' }),
    year: choice.year,
    deadline: deadlines.list.find(({ duty }) => duty === choice.part),
    rows: rowsOf(reader, choice, parameters),
    nameOf: (id) => fonds.find((one) => one.id === id)?.name ?? '',
    terms: termBook(vocabularies),
    total: reader.count(choice, parameters),
  };
}

function* rowsOf(
  reader: DueReader,
  choice: RetentionChoice,
  parameters: DueParameters,
): Generator<RetentionRow> {
  for (let after = { sort: '', id: '' }; ; ) {
    const rows = reader.list(choice, parameters, { ...after, limit: BATCH });
    for (const row of rows) yield toRow(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = { sort: last.sort_key, id: last.id };
  }
}
