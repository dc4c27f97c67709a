import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { HandoverTotals } from '#contract';
import { checkAny } from '../../../../db/blobs/csip/check-any.ts';
import { checkSip } from '../../../../db/blobs/csip/check-sip.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from '../package/handed.ts';
import { filesOf, givenSip, sipOf } from './given-sip.ts';
import { plainXPath, requirements } from './requirements.ts';

const SCHEMAS = fileURLToPath(new URL('../../../support/schemas/', import.meta.url));
const hasLint = spawnSync('xmllint', ['--version']).error === undefined;

function xmllint(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('xmllint', ['--nonet', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`xmllint ended with ${status}: ${stderr.slice(0, 2000)}`);
  return stdout;
}
/** What xmllint has to say of a file against a schema; empty where it is valid. */
function lint(schema: string, file: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
const textOf = (file: string, xpath: string): string => xmllint('--xpath', `string(${xpath})`, file).trim();

const root = fs.mkdtempSync(path.join(tmpdir(), 'tangthu-sip-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const ROOT = 'METS.xml';
const REP = 'representations/rep1/METS.xml';

/** What the first test leaves for the others: a package, and what the survey counted. */
const folder = path.join(root, 'gói');
let sips: string[] = [];
let main = '';
let loose = '';
let totals: HandoverTotals;

it('are written as the profile asks', { timeout: 60_000 }, async () => {
  const archive = await givenSip();
  ({ totals } = await archive.client.handover.survey({ years: [2024] }));
  const made = await handOver(archive, { profile: 'eark-sip' });
  fs.cpSync(made.path, folder, { recursive: true });
  sips = fs.readdirSync(path.join(folder, 'data')).map((name) => path.join(folder, 'data', name));
  main = sipOf(sips, '07.VP');
  loose = sipOf(sips, 'chưa lập hồ sơ');
  expect(main && loose).toBeTruthy();
});

describe('submission packages', () => {
  it('are one for each dossier and one for what lies in none, each whole by itself', async () => {
    expect(totals.looseEntries).toBeGreaterThan(0);
    expect(sips).toHaveLength(totals.dossiers + 1);
    const described = sips.flatMap((sip) => filesOf(sip)).filter((file) => /\/EAD_(doc|pic)_/.test(file));
    expect(described).toHaveLength(totals.entries.total);
    for (const sip of sips) {
      expect(path.basename(sip)).toMatch(/^uuid-[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
      const alone = path.join(temporaryFolder(), path.basename(sip));
      fs.cpSync(sip, alone, { recursive: true });
      expect(await checkSip(alone)).toMatchObject({ faults: [], warnings: [], files: filesOf(sip).length });
    }
    expect(await checkAny(folder)).toMatchObject({ faults: [], submissions: sips.length, isBag: true });
    expect(await checkAny(path.join(folder, 'data'))).toMatchObject({
      faults: [],
      submissions: sips.length,
      isBag: false,
    });
  });

  it('carry a file that two dossiers share in both, under the number of the document', () => {
    const sharing = sips.filter((sip) =>
      filesOf(sip).some(
        (file) => file.includes('/data/') && fs.readFileSync(path.join(sip, file), 'utf8') === 'chung',
      ),
    );
    expect(sharing).toHaveLength(2);
    const data = filesOf(main).filter((file) => file.includes('/data/'));
    expect(data).toEqual([
      'representations/rep1/data/H29.12.5.2024.07.VP.1-02.txt',
      'representations/rep1/data/H29.12.5.2024.07.VP.1.pdf',
      'representations/rep1/data/H29.12.5.2024.07.VP.2.pdf',
    ]);
  });

  it('have no volumes, and say so', async () => {
    const archive = await givenSip();
    const order = { years: [2024], folder: temporaryFolder(), profile: 'eark-sip', despiteFindings: true };
    const { jobId } = await archive.client.handover.start({ ...order, volumeBytes: 4096 });
    expect((await archive.finished(jobId)).result).toEqual({
      code: 'invalid_input',
      issues: [{ path: 'volumeBytes', rule: 'one_volume' }],
    });
  });
});

describe.skipIf(!hasLint)('their files (skipped where xmllint is missing)', () => {
  it('are valid by the official schemas and by those that go along', () => {
    for (const sip of sips) {
      const at = (name: string): string => path.join(sip, name);
      for (const [schema, file] of [
        ['mets.xsd', ROOT],
        ['mets.xsd', REP],
        ['ead3.xsd', 'metadata/descriptive/EAD3.xml'],
        ['premis.xsd', 'metadata/preservation/PREMIS.xml'],
        ['premis.xsd', 'representations/rep1/metadata/preservation/PREMIS_rep1.xml'],
      ] as const) {
        expect(lint(path.join(SCHEMAS, schema), at(file)), file).toBe('');
        expect(lint(at(`schemas/${schema}`), at(file)), file).toBe('');
      }
      expect(lint(at('schemas/ead.xsd'), at('metadata/descriptive/EAD.xml'))).toBe('');
      for (const file of filesOf(sip).filter((name) => /\/EAD_(doc|pic)_/.test(name)))
        expect(
          lint(at(`schemas/${file.includes('EAD_pic') ? 'ead_pic' : 'ead_doc'}.xsd`), at(file)),
          file,
        ).toBe('');
    }
  });

  it('go with the schemas as published', () => {
    for (const name of ['mets.xsd', 'xlink.xsd', 'DILCISExtensionMETS.xsd', 'ead3.xsd', 'premis.xsd'])
      expect(
        fs.readFileSync(path.join(main, 'schemas', name)).equals(fs.readFileSync(path.join(SCHEMAS, name))),
        name,
      ).toBe(true);
  });

  it.each(requirements)('meet %s (%s)', (_id, level, xpath) => {
    const expression = `boolean(${plainXPath(xpath)})`;
    for (const sip of [main, loose]) {
      if (level !== 'representation')
        expect(xmllint('--xpath', expression, path.join(sip, ROOT)).trim(), ROOT).toBe('true');
      const hasFiles = filesOf(sip).some((file) => file.includes('/data/'));
      if (level !== 'package' && hasFiles)
        expect(xmllint('--xpath', expression, path.join(sip, REP)).trim(), REP).toBe('true');
    }
  });

  it('tell the dossier in the fields of the circular', () => {
    const file = path.join(main, 'metadata/descriptive/EAD.xml');
    const fields = xmllint('--xpath', 'count(/simpledc/*)', file).trim();
    expect(fields).toBe('18');
    const said = (name: string): string => textOf(file, `/simpledc/${name}`);
    expect([said('fileCode'), said('title'), said('maintenance'), said('mode'), said('language')]).toEqual([
      'H29.12.5.2024.07.VP',
      'Hồ sơ <hội nghị> & "tài liệu"',
      ...['01', '01', '01'],
    ]);
    expect([said('totalDoc'), said('numberOfPaper'), said('numberOfPage'), said('format')]).toEqual([
      ...['3', '62', '98', '02'],
    ]);
    expect([said('startDate'), said('endDate'), said('riskRecovery')]).toEqual([
      '05/02/2024',
      '07/02/2024',
      '0',
    ]);
    const header = textOf(
      path.join(main, ROOT),
      "//*[local-name()='altRecordID'][@TYPE='SUBMISSIONAGREEMENT']",
    );
    expect(header).toBe('H29.12.5.2024.07.VP');
  });

  it('tell each document, with what the circular takes of a long text and the whole of it in EAD3', () => {
    const at = (name: string): string => path.join(main, 'representations/rep1/metadata/descriptive', name);
    const first = at('EAD_doc_H29.12.5.2024.07.VP.1.xml');
    expect(xmllint('--xpath', 'count(/simpledc/*)', first).trim()).toBe('21');
    const said = (name: string): string => textOf(first, `/simpledc/${name}`);
    expect([
      said('docId'),
      said('docCode'),
      said('typeName'),
      said('codeNumber'),
      said('codeNotation'),
    ]).toEqual(['H29.12.5.2024.07.VP.1', 'H29.12.5.2024.07.VP.0000001', ...['14', '05', 'BC-UBND']]);
    expect(said('maintenance')).toBe('01');
    expect(said('subject')).toHaveLength(500);
    expect(said('subject').endsWith('…')).toBe(true);
    const whole = fs.readFileSync(path.join(main, 'metadata/descriptive/EAD3.xml'), 'utf8');
    expect(whole).toContain(`${'rất '.repeat(200)}dài`);
    const party = at('EAD_doc_H29.12.5.2024.07.VP.2.xml');
    expect([textOf(party, '/simpledc/typeName'), textOf(party, '/simpledc/codeNotation')]).toEqual([
      '32',
      'KL/ĐU',
    ]);
    const photo = at('EAD_pic_H29.12.5.2024.07.VP.3.xml');
    expect([textOf(photo, '/simpledc/imageTitle'), textOf(photo, '/simpledc/colour')]).toEqual([
      'Trao thưởng',
      '01',
    ]);
  });

  it('tie every file to its description, and count as the package of loose documents what lies in no dossier', () => {
    const mets = path.join(main, REP);
    const link = "//*[local-name()='div'][@LABEL='MetadataLink/File']";
    expect(xmllint('--xpath', `count(${link})`, mets).trim()).toBe('2');
    const described = textOf(mets, `${link}[1]/@DMDID`);
    const href = textOf(mets, `//*[local-name()='dmdSec'][@ID='${described}']/*/@*[local-name()='href']`);
    expect(href).toBe('metadata/descriptive/EAD_doc_H29.12.5.2024.07.VP.1.xml');
    const files = xmllint('--xpath', `${link}[1]/*/@FILEID`, mets).match(/ID-[0-9A-F-]+/g) ?? [];
    expect(files).toHaveLength(2);
    const about = path.join(loose, 'metadata/descriptive/EAD.xml');
    expect(textOf(about, '/simpledc/totalDoc')).toBe(String(totals.looseEntries));
    expect(textOf(about, '/simpledc/fileCode')).toBe('H29.12.5.2024.01.0000001');
    expect(textOf(path.join(loose, ROOT), '/*/@TYPE')).toBe('Collection');
  });
});

it('have other identifiers in another hand-over', async () => {
  const again = await handOver(await givenSip(), { profile: 'eark-sip' });
  const names = fs.readdirSync(path.join(again.path, 'data'));
  expect(names).toHaveLength(sips.length);
  expect(names.filter((name) => sips.map((sip) => path.basename(sip)).includes(name))).toEqual([]);
});
