import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { handOver } from './handed.ts';

const SCHEMAS = fileURLToPath(new URL('../../../support/schemas/', import.meta.url));
const hasLint = spawnSync('xmllint', ['--version']).error === undefined;

/** What xmllint has to say of a file against an official schema. */
function lint(schema: string, file: string): string {
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', path.join(SCHEMAS, schema), file],
    { encoding: 'utf8' },
  );
  return status === 0 ? '' : stderr;
}

describe.skipIf(!hasLint)('the descriptions of a package (skipped where xmllint is missing)', () => {
  it('are valid by the official schemas, whatever a title holds', async () => {
    const archive = openTestArchive();
    await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ <&> "lạ"');
    const lone = String.fromCharCode(0xd800);
    const title = `Văn bản <b> & "c" ]]> ${lone}`;
    await givenEntry(archive.client, { kind: 'document', title, notes: 'a\u0001b', date: '2024', dossierId });
    await givenEntry(archive.client, { kind: 'photo', title: '', date: '2024', dossierId });
    const { path: folder } = await handOver(archive);
    expect(lint('ead3.xsd', path.join(folder, 'data/mo-ta/ead3.xml'))).toBe('');
    expect(lint('premis.xsd', path.join(folder, 'data/mo-ta/premis.xml'))).toBe('');
    expect(lint('mets.xsd', path.join(folder, 'data/mets.xml'))).toBe('');
    const plain = spawnSync('xmllint', [
      '--nonet',
      '--noout',
      path.join(folder, 'data/mo-ta/dublin-core.xml'),
    ]);
    expect(plain.status).toBe(0);
  });
});
