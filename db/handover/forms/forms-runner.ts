import path from 'node:path';
import { ArchiveError, FormOrder } from '#contract';
import { writeFailure } from '../../blobs/files.ts';
import { isInside } from '../../blobs/paths.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import { today } from '../../engine/identifiers.ts';
import type { Runner } from '../../engine/jobs/runner.ts';
import { type HandoverYear, openYear } from '../year/survey.ts';
import { writeForms } from './form-writer.ts';
import type { FormsOptions } from './thread/forms-thread.ts';

/**
 * The job that writes forms into a folder, of the years chosen or of one dossier. Reads one moment of the catalogue. The
 * archive's own folder is no place for them.
 */
export function formsRunner(archive: string, terms: () => TermBook, options: FormsOptions): Runner {
  return async (input, job) => {
    const { folder, choice, dossierId, forms, formats, giver, receiver } = FormOrder.parse(input);
    if (isInside(archive, path.resolve(folder)))
      throw new ArchiveError({ code: 'folder_not_writable', folder: archive });
    const opened = openYear(path.join(archive, CATALOGUE), terms(), choice);
    try {
      const year = dossierId === null ? opened.year : ofDossier(opened.year, dossierId);
      const setting = {
        madeOn: today(),
        ...(giver ? { giver } : {}),
        ...(receiver ? { receiver } : {}),
      };
      const files = await writeForms(year, { archive, folder, forms, formats, setting }, options, job);
      return { folder, files };
    } catch (error) {
      throw error instanceof ArchiveError ? error : writeFailure(error, folder);
    } finally {
      opened.close();
    }
  };
}

/** The survey narrowed to one dossier: its totals are the dossier's own. */
function ofDossier(year: HandoverYear, dossierId: string): HandoverYear {
  const dossier = [...year.dossiers()].find(({ id }) => id === dossierId);
  if (!dossier) throw new ArchiveError({ code: 'not_found', entity: 'dossier', id: dossierId });
  const { totals } = dossier;
  const own = year.fonds.filter(({ id }) => id === dossier.fondsId).map((fonds) => ({ ...fonds, totals }));
  return {
    ...year,
    totals,
    fonds: own,
    *dossiers(fondsId) {
      if (fondsId === undefined || fondsId === dossier.fondsId) yield dossier;
    },
    entries: (of) => (of === null ? [] : year.entries(dossierId)),
    *entriesOf(kind) {
      for (const entry of year.entries(dossierId)) if (entry.kind === kind) yield entry;
    },
  };
}
