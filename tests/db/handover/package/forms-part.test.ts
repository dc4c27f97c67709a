import fs from 'node:fs';
import path from 'node:path';
import readSheet from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { formFormats, formIds } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { readDelimited } from '../../../../db/text/index.ts';
import { givenForms } from '../forms/given-year.ts';
import { handOver } from './handed.ts';

type Cell = unknown;

/** Every row of a form's workbook. */
async function rowsIn(folder: string, form: string): Promise<Cell[][]> {
  const [sheet] = await readSheet(path.join(folder, 'data', 'bieu-mau', `${form}.xlsx`));
  return (sheet?.data ?? []).map((row) => [...row]);
}

const numbered = (rows: readonly Cell[][]): Cell[][] => rows.filter(([first]) => typeof first === 'number');
const sumOf = (numbers: readonly Cell[]): number =>
  numbers.reduce<number>((all, one) => all + Number(one ?? 0), 0);

/** Lines of a table of the package, without its headings. */
const linesIn = (folder: string, table: string): string[][] =>
  readDelimited(fs.readFileSync(path.join(folder, 'data', 'bang', `${table}.csv`), 'utf8')).slice(1);

describe('the printed forms in a package', () => {
  it('are all there, and their tables come to the numbers of the survey, the CSV tables and bag-info', async () => {
    const archive = await givenForms();
    const { totals } = await archive.client.handover.survey({ years: [2024] });
    const { path: folder } = await handOver(archive, { profile: 'bag' });
    const { faults, info } = await checkPackage(folder);
    expect(faults).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'data', 'bieu-mau'))).toHaveLength(
      formIds.length * formFormats.length,
    );

    const inventory = numbered(await rowsIn(folder, 'muc-luc-ho-so-nop-luu'));
    const amounts = inventory.map((row) => String(row[5] ?? '').split('/'));
    const awards = numbered(await rowsIn(folder, 'danh-sach-khen-thuong'));
    const statistics = await rowsIn(folder, 'thong-ke');
    const stated = new Map(statistics.map((row) => [`${row[1]}`, row[3]]));
    const counted = {
      dossiers: inventory.length,
      sheets: sumOf(amounts.map(([sheets]) => sheets)),
      pages: sumOf(amounts.map(([, pages]) => pages)),
      entries: numbered(await rowsIn(folder, 'muc-luc-van-ban')).length,
      photos: numbered(await rowsIn(folder, 'muc-luc-anh')).length,
      awards: awards.length,
      money: sumOf(awards.map((row) => row[6])),
    };
    expect(counted).toEqual({
      ...{ dossiers: totals.dossiers, sheets: totals.sheets, pages: totals.pages },
      ...{ entries: totals.entries.total, photos: totals.entries.photo },
      ...{ awards: totals.awards.counted, money: totals.awards.money },
    });
    expect([...stated.values()]).toContain(totals.entries.total);
    expect(linesIn(folder, 'ho-so')).toHaveLength(counted.dossiers);
    expect(linesIn(folder, 'muc')).toHaveLength(counted.entries);
    expect(linesIn(folder, 'tep')).toHaveLength(totals.files);
    expect(linesIn(folder, 'khen-thuong')).toHaveLength(totals.awards.lines);
    expect(Object.fromEntries(info)['External-Description']).toContain(
      `: ${counted.entries} / ${counted.dossiers}`,
    );
  });

  it('are left out by a profile that does not name them', async () => {
    const { path: folder } = await handOver(await givenForms());
    expect(fs.existsSync(path.join(folder, 'data', 'bieu-mau'))).toBe(false);
  });
});
