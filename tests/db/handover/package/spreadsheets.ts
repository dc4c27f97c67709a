import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readSheets from 'read-excel-file/node';
import { readDelimited } from '../../../../db/text/index.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

/** Whether LibreOffice is installed: what needs it is left out visibly where it is not. */
export const hasOffice = (process.env.PATH ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'soffice')));

type Rows = readonly (readonly string[])[];

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Rows without the empty cells at their end, since programs do not agree on how many there are. */
const trimmed = (rows: Rows): string[][] =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).map(flat));

/** Every sheet of a workbook by name, as a library reads it. */
export async function sheetsOf(file: string): Promise<Record<string, string[][]>> {
  const sheets = await readSheets(file);
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [
      sheet,
      trimmed(data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))),
    ]),
  );
}

/** The sheets of a workbook in their order as LibreOffice reads them, with what it would reckon already reckoned. */
export function officeSheets(file: string): string[][][] {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const out = path.join(folder, 'out');
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', all, '--outdir', out, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  return readdirSync(out).map((name) => trimmed(readDelimited(readFileSync(path.join(out, name), 'utf8'))));
}
