import path from 'node:path';
import { onTestFinished } from 'vitest';
import { entryKinds } from '#contract';
import { termBook } from '../../../../db/catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../../../db/engine/archive-file.ts';
import type { FormItem, PrintedForm } from '../../../../db/handover/forms/model/printed-form.ts';
import { type HandoverYear, openYear } from '../../../../db/handover/year/survey.ts';
import { givenDossier, givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';

/** Words that have broken tables, spreadsheets and documents before. */
export const AWKWARD = [
  '=1+1',
  '+84 lần đầu',
  '-5 hộ',
  '@everyone',
  'Công ty "A & B" <cổ phần>',
  'Hoà thượng Thích Thiện Tâm'.normalize('NFD'),
  `Tổ ${'rất '.repeat(60)}dài`,
] as const;

/** The small archive with what forms find hard, in 2024. */
export async function givenForms(): Promise<TestArchive> {
  const archive = openTestArchive();
  const { client } = archive;
  await fillSmallArchive(client, archive.folder, temporaryFolder());
  const { fondsId } = await givenDossier(client, 'Hồ sơ hội nghị');
  const dossier = { fondsId, number: '07.VP', year: 2024, sheetCount: 62, pageCount: 98, box: '12' };
  const { id: dossierId } = await client.dossier.save({
    id: null,
    revision: null,
    content: {
      ...dossier,
      title: 'Hồ sơ & tài liệu <hội nghị>',
      retention: '01',
      compiledBy: 'Trần Thị Đào',
    },
  });
  for (const [n, title] of AWKWARD.entries()) {
    await givenEntry(client, {
      ...{ kind: 'document', title, number: `${n + 1}/BC-UBND`, date: `0${n + 1}/02/2024`, dossierId },
      ...{ documentType: '14', sheetFrom: n + 1, sheetTo: n + 1, pages: 2 },
    });
  }
  await givenEntry(client, {
    ...{ kind: 'commendation', title: 'Tặng Giấy khen', number: '9/QĐ-UBND', date: '05/03/2024' },
    lines: AWKWARD.map((asPrinted, n) => ({ asPrinted, form: 'Giấy khen', money: 100_000 * (n + 1) })),
  });
  return archive;
}

/** The survey of a year of an archive, closed when the test has finished. */
export async function surveyOf(
  { client, folder }: Pick<TestArchive, 'client' | 'folder'>,
  year = 2024,
): Promise<HandoverYear> {
  const terms = termBook(await client.vocabulary.all({}));
  const opened = openYear(path.join(folder, CATALOGUE), terms, {
    ...{ fondsIds: null, years: [year] },
    kinds: [...entryKinds],
  });
  onTestFinished(opened.close);
  return opened.year;
}

/** Every item of a form. */
export async function itemsOf(form: PrintedForm): Promise<FormItem[]> {
  const items: FormItem[] = [];
  for await (const item of form.items) items.push(item);
  return items;
}
