import { useQuery } from '@tanstack/react-query';
import type { CheckReport } from '#contract';
import { notifyDone } from '../../../components/notify.tsx';
import { useText } from '../../../i18n/language.ts';
import { officeQueries } from '../../../queries/office.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { saveSheet } from '../../../sheets/sheet.ts';
import { useFindingWords } from '../line/use-finding-words.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import type { Work } from '../list/work.ts';
import { listSheet } from './list-sheet.ts';

type Checked = {
  readonly work: Work;
  readonly rows: readonly WorkLine[];
  readonly report: CheckReport | undefined;
};

/** Saves the checked list as a workbook; does nothing while there is no result. */
export function useSaveList({ work, rows, report }: Checked): () => void {
  const { common, agent } = useText();
  const words = useFindingWords();
  const { data } = useQuery(officeQueries.get());
  const { give } = useCommand(
    async (result: CheckReport) => {
      const office = data?.office.name ?? '';
      await saveSheet(work.title, listSheet(work, rows, result, { ...words, agent, office }));
    },
    { onDone: () => notifyDone(common.sheetSaved) },
  );
  return () => report && give(report);
}
