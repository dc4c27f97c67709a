import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programVersion } from '../../db/version.ts';
import { askArchive, type Told } from '../support/archive-told.ts';
import { openTestArchive, temporaryFolder } from '../support/open-test-archive.ts';

const HOME = path.resolve(import.meta.dirname, '../archives');
const versions = readdirSync(HOME, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

describe('an archive written by an earlier version', () => {
  it('is kept for this version too', () => {
    expect(versions).toContain(programVersion);
  });

  it.each(versions)('%s opens, migrates, is sound and tells what it told then', async (version) => {
    const scratch = temporaryFolder();
    const folder = path.join(scratch, 'archive');
    cpSync(path.join(HOME, version), folder, { recursive: true });
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Told;
    const { client, finished } = openTestArchive({ folder, create: null });

    const { jobId } = await client.job.startVerify({});
    expect(await finished(jobId)).toMatchObject({ state: 'done', result: { faults: [] } });
    const told = await askArchive(client, finished, scratch);
    expect(told).toMatchObject(expected);
    expect(told.records).toHaveLength(expected.records.length);
  });
});
