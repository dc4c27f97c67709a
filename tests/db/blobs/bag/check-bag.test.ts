import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBag } from '../../../../db/blobs/bag/check-bag.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

const md5 = (text: string | Buffer): string => createHash('md5').update(text).digest('hex');

/** A bag of these files as they are given; `data/a.txt` and its manifest are there unless said otherwise. */
function bagOf(files: Readonly<Record<string, string | Buffer | null>>): string {
  const folder = path.join(temporaryFolder(), 'bag');
  const all: Record<string, string | Buffer | null> = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'manifest-md5.txt': `${md5('a')}  data/a.txt\n`,
    'data/a.txt': 'a',
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (content === null) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
const faultsOf = async (files: Readonly<Record<string, string | Buffer | null>>): Promise<string[]> =>
  (await checkBag(bagOf(files))).faults.map(({ kind, path: at }) => `${kind} ${at}`);
const warningsOf = async (files: Readonly<Record<string, string | Buffer | null>>) => {
  const { faults, warnings } = await checkBag(bagOf(files));
  return { faults: faults.length, warnings: warnings.map(({ kind }) => kind) };
};
const declared = (version: string, encoding = 'UTF-8') =>
  `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;
const LISTED = `${md5('a')}  data/a.txt\n`;

describe('a bag that is whole', () => {
  it.each(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])('is accepted in version %s', async (version) => {
    expect(
      await faultsOf({ 'bagit.txt': declared(version), 'bag-info.txt': 'A: 1\nA: 2\nPayload-Oxum: 1.1\n' }),
    ).toEqual([]);
  });

  it('is read in the encoding it declares, with any line end', async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(
      await faultsOf({ 'bagit.txt': declared('0.97', 'UTF-16'), 'manifest-md5.txt': utf16(LISTED) }),
    ).toEqual([]);
    expect(
      await faultsOf({ 'bagit.txt': declared('0.97', 'UTF-16'), 'manifest-md5.txt': utf16(LISTED).swap16() }),
    ).toEqual([]);
    const latin = {
      'manifest-md5.txt': Buffer.from(`${md5('b')} data/\u00e9.txt\r\n`, 'latin1'),
      'data/\u00e9.txt': 'b',
      'data/a.txt': null,
    };
    expect(await faultsOf({ 'bagit.txt': declared('0.96', 'ISO-8859-1'), ...latin })).toEqual([]);
    expect(await faultsOf({ 'manifest-md5.txt': LISTED.replace('\n', '\r') })).toEqual([]);
  });

  it('may encode line ends and percent signs in its paths', async () => {
    expect(
      await faultsOf({
        'manifest-md5.txt': `${md5('b')}  data/50%25%0a.txt\n`,
        'data/50%\n.txt': 'b',
        'data/a.txt': null,
      }),
    ).toEqual([]);
  });
});

describe('a bag that is not', () => {
  it.each<[string, Readonly<Record<string, string | Buffer | null>>, string]>([
    ['no declaration', { 'bagit.txt': null }, 'not_a_bag bag'],
    ['a byte order mark', { 'bagit.txt': `\uFEFF${declared('1.0')}` }, 'declaration bagit.txt'],
    [
      'blanks in the declaration',
      { 'bagit.txt': declared('1.0').replace(': ', ' : ') },
      'declaration bagit.txt',
    ],
    ['two blanks in it', { 'bagit.txt': declared('0.97').replace(': ', ':  ') }, 'declaration bagit.txt'],
    ['a version to come', { 'bagit.txt': declared('2.0') }, 'version 2.0'],
    ['an unknown encoding', { 'bagit.txt': declared('1.0', 'WUTF-8') }, 'encoding manifest-md5.txt'],
    ['no manifest', { 'manifest-md5.txt': null }, 'no_manifest bag'],
    ['no payload', { 'data/a.txt': null, 'manifest-md5.txt': '' }, 'no_payload data/'],
    ['a file gone', { 'data/a.txt': null }, 'missing data/a.txt'],
    ['a file too many', { 'data/b.txt': '' }, 'unlisted data/b.txt'],
    ['a changed file', { 'data/a.txt': 'b' }, 'changed data/a.txt'],
    ['a wrong sum', { 'bag-info.txt': 'Payload-Oxum: 2.1\n' }, 'oxum 2.1'],
    ['a line twice', { 'manifest-md5.txt': LISTED + LISTED }, 'listed_twice data/a.txt'],
    ['a line that is none', { 'manifest-md5.txt': `${LISTED}zzz\n` }, 'manifest_line manifest-md5.txt: zzz'],
    [
      'a changed tag file',
      { 'tagmanifest-md5.txt': `${md5('x')}  manifest-md5.txt\n` },
      'changed manifest-md5.txt',
    ],
    ['a tag file gone', { 'tagmanifest-md5.txt': `${md5('x')}  x.txt\n` }, 'missing x.txt'],
    ['not in every manifest', { 'manifest-sha1.txt': '' }, 'not_in_every_manifest data/a.txt'],
    ['a fetch out of it', { 'fetch.txt': 'http://x 1 ../a\n' }, 'fetch ../a'],
  ])('is refused for %s', async (_what, files, fault) => {
    expect(await faultsOf(files)).toContain(fault);
  });

  it.each([
    '../x',
    'data/../../x',
    '/etc/passwd',
    '~/x',
    '~root/x',
    'C:\\x',
    'C:/x',
    '\\\\host\\x',
    'data\\..\\..\\x',
    'x.txt',
  ])('may not name %s', async (at) => {
    expect(await faultsOf({ 'manifest-md5.txt': `${LISTED}${md5('')}  ${at}\n` })).toContain(`outside ${at}`);
  });

  it('may hold no links', async () => {
    const folder = bagOf({});
    fs.symlinkSync('/etc/passwd', path.join(folder, 'data', 'x'));
    expect((await checkBag(folder)).faults).toContainEqual({ kind: 'link', path: 'data/x' });
  });
});

describe('what the format allows and people should know of', () => {
  it('is told as a warning, and the bag accepted', async () => {
    const two = (first: string, second: string) => ({
      'manifest-md5.txt': `${LISTED}${md5('b')}  data/${first}\n${md5('b')}  data/${second}\n`,
      [`data/${first}`]: 'b',
      [`data/${second}`]: 'b',
    });
    expect(await warningsOf({ 'manifest-md5.txt': `${md5('a')} ./data/a.txt\n` })).toEqual({
      faults: 0,
      warnings: ['dot_slash'],
    });
    expect(await warningsOf(two('B.txt', 'b.txt'))).toEqual({ faults: 0, warnings: ['case_clash'] });
    expect(await warningsOf(two('é.txt'.normalize('NFC'), 'é.txt'.normalize('NFD')))).toEqual({
      faults: 0,
      warnings: ['normalisation_clash'],
    });
    expect(await warningsOf({ 'data/.DS_Store': '' })).toEqual({ faults: 0, warnings: ['system_file'] });
    expect(await warningsOf({ 'manifest-foo.txt': LISTED })).toEqual({
      faults: 0,
      warnings: ['unknown_algorithm'],
    });
    expect(await warningsOf({ 'manifest-md5.txt': `\uFEFF${LISTED}` })).toEqual({
      faults: 0,
      warnings: ['byte_order_mark'],
    });
  });
});
