import { useQuery } from '@tanstack/react-query';
import type { AwardFilter, AwardInHistory } from '#contract';
import { notifyDone } from '../../components/notify.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { officeQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';
import { saveSheet } from '../../sheets/sheet.ts';
import { linesSheet } from './lines-sheet.ts';

const A_PAGE = 500;

/** Saves all lines of a filter as a workbook, in the columns of the list of awards of a year. */
export function useSaveLines(filter: AwardFilter) {
  const text = useText();
  const format = useFormat();
  const { data } = useQuery(officeQueries.get());
  const { give, isBusy } = useCommand(
    async (wanted: AwardFilter) => {
      const words = { text, format, office: data?.office.name ?? '' };
      const sheet = linesSheet(await allLines(wanted), wanted.year, words);
      await saveSheet(`${text.register.book} ${wanted.year}`, sheet);
    },
    { onDone: () => notifyDone(text.common.sheetSaved) },
  );
  return { isBusy, run: () => give(filter) };
}

/** Every line a filter finds, page after page. */
async function allLines(filter: AwardFilter): Promise<AwardInHistory[]> {
  const rows: AwardInHistory[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof archive.award.lines>> = await archive.award.lines({
      filter,
      cursor,
      limit: A_PAGE,
    });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
