import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkAny } from '../../../../db/blobs/csip/check-any.ts';
import { checkSip } from '../../../../db/blobs/csip/check-sip.ts';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from '../../handover/package/handed.ts';
import { filesOf, givenSip, sipOf } from '../../handover/sip/given-sip.ts';

const root = fs.mkdtempSync(path.join(tmpdir(), 'tangthu-csip-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const ROOT = 'METS.xml';
const REP = 'representations/rep1/METS.xml';

/** What the first test leaves for the others: a bag, and one package in it. */
const folder = path.join(root, 'gói');
let main = '';

it('is whole as it was written', { timeout: 60_000 }, async () => {
  const made = await handOver(await givenSip(), { profile: 'eark-sip' });
  fs.cpSync(made.path, folder, { recursive: true });
  const data = path.join(folder, 'data');
  main = sipOf(
    fs.readdirSync(data).map((name) => path.join(data, name)),
    '07.VP',
  );
  expect(await checkSip(main)).toMatchObject({ faults: [], warnings: [], files: filesOf(main).length });
});

describe('a package after E-ARK CSIP that was tampered with', () => {
  const copy = (): string => {
    const alone = path.join(temporaryFolder(), path.basename(main));
    fs.cpSync(main, alone, { recursive: true });
    return alone;
  };

  it('is told by the name of every file that was changed, taken away or added', async () => {
    const alone = copy();
    for (const name of filesOf(alone)) {
      const file = path.join(alone, name);
      const before = fs.readFileSync(file);
      const flipped = Buffer.from(before);
      flipped.writeUInt8(before.readUInt8(before.length >> 1) ^ 1, before.length >> 1);
      if (name !== ROOT) {
        fs.writeFileSync(file, flipped);
        expect((await checkSip(alone)).faults, name).toContainEqual({ kind: 'changed', path: name });
      }
      fs.rmSync(file);
      const kind = name === ROOT ? 'mets' : 'missing';
      expect((await checkSip(alone)).faults, name).toContainEqual({ kind, path: name });
      fs.writeFileSync(file, before);
    }
    fs.writeFileSync(path.join(alone, 'representations/rep1/data/them.pdf'), 'x');
    expect((await checkSip(alone)).faults).toEqual([
      { kind: 'unlisted', path: 'representations/rep1/data/them.pdf' },
    ]);
  });

  it('is told inside its bag too, where its own root is kept as well', async () => {
    const bag = path.join(temporaryFolder(), 'gói');
    fs.cpSync(folder, bag, { recursive: true });
    const root = path.join(bag, 'data', path.basename(main), ROOT);
    fs.writeFileSync(
      root,
      fs.readFileSync(root, 'utf8').replace('RECORDSTATUS="NEW"', 'RECORDSTATUS="TEST"'),
    );
    expect((await checkAny(bag)).faults).toContainEqual({
      kind: 'changed',
      path: `data/${path.basename(main)}/${ROOT}`,
    });
  });

  it.each([
    ['a METS file that is none', '<mets/>', [{ kind: 'mets', path: ROOT }]],
    ['a METS file that is no XML', '<mets', [{ kind: 'mets', path: ROOT }]],
  ])('is told: %s', async (_what, text, faults) => {
    const alone = copy();
    fs.writeFileSync(path.join(alone, ROOT), text);
    expect((await checkSip(alone)).faults).toEqual(faults);
  });

  it('is told whatever byte of a METS file was flipped in it, or nothing of it is; it never stops the program', async () => {
    const alone = copy();
    const { next: random } = makeRandom(2026);
    const file = path.join(alone, REP);
    const before = fs.readFileSync(file);
    for (let n = 0; n < 60; n += 1) {
      const flipped = Buffer.from(before);
      const at = Math.floor(random() * before.length);
      flipped.writeUInt8(before.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
      fs.writeFileSync(file, flipped);
      expect((await checkSip(alone)).faults, `byte ${at}`).toContainEqual({ kind: 'changed', path: REP });
    }
    fs.writeFileSync(file, before);
    const root = path.join(alone, ROOT);
    const text = fs.readFileSync(root);
    for (let n = 0; n < 60; n += 1) {
      const broken = Buffer.from(text);
      for (let k = 0; k < 20; k += 1)
        broken.writeUInt8(Math.floor(random() * 256), Math.floor(random() * text.length));
      fs.writeFileSync(root, broken);
      expect((await checkSip(alone)).faults).not.toEqual([]);
    }
  });

  it('is told where it leads out, where a checksum is gone, and where what makes it one is missing', async () => {
    const alone = copy();
    const root = path.join(alone, ROOT);
    const text = fs.readFileSync(root, 'utf8');
    const tried = async (from: string | RegExp, to: string) => {
      fs.writeFileSync(root, text.replace(from, to));
      return (await checkSip(alone)).faults;
    };
    for (const out of ['../../etc/passwd', '/etc/passwd', 'http://a/b', 'C:\\a', '..%2F..%2Fetc/passwd'])
      expect(await tried('schemas/ead.xsd"', `${out}"`), out).toContainEqual({ kind: 'outside', path: out });
    expect(await tried(/ CHECKSUM="[0-9A-F]+"/, '')).toContainEqual({
      kind: 'no_checksum',
      path: 'metadata/descriptive/EAD.xml',
    });
    expect(await tried(' csip:OAISPACKAGETYPE="SIP"', '')).toEqual([
      { kind: 'requirement', path: `${ROOT}: CSIP9` },
    ]);
    expect(await tried(' LABEL="CSIP"', '')).toEqual([{ kind: 'requirement', path: `${ROOT}: CSIP82` }]);
    expect(await tried(/ OBJID="[^"]+"/, '')).toEqual([{ kind: 'requirement', path: `${ROOT}: CSIP1` }]);
    expect(await tried(/ PROFILE="[^"]+"/, '')).toEqual([{ kind: 'requirement', path: `${ROOT}: CSIP6` }]);
  });
});
