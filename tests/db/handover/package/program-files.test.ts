import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { HandoverProfile } from '#contract';
import { coreFiles } from '../../../../db/core-files.ts';
import { mustBeInstalled } from '../../../../db/handover/package/program-files.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

const { viewerPage, fonts, schemas } = coreFiles(new URL('../../../../db/worker.ts', import.meta.url).href);
const withParts = (...parts: HandoverProfile['parts']) => ({ parts }) as HandoverProfile;

it.each([
  ['viewer', 'page.html'],
  ['forms', 'LiberationSerif-Bold.ttf'],
  ['sip', 'premis.xsd'],
] as const)(
  'a program without what %s are made with is told as damaged, by the name %s',
  async (part, name) => {
    const place = temporaryFolder();
    fs.cpSync(viewerPage, path.join(place, 'page.html'));
    for (const folder of [fonts, schemas]) fs.cpSync(folder, place, { recursive: true });
    const files = { viewerPage: path.join(place, 'page.html'), forms: { fonts: place }, schemas: place };
    await expect(mustBeInstalled(withParts('viewer', 'forms', 'sip'), files)).resolves.toBeUndefined();
    fs.rmSync(path.join(place, name));
    await expect(mustBeInstalled(withParts(part), files)).rejects.toMatchObject({
      detail: { code: 'program_damaged', name },
    });
    await expect(mustBeInstalled(withParts('records'), files)).resolves.toBeUndefined();
  },
);
