import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { termBook } from '../../../../db/catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../../../db/engine/archive-file.ts';
import { codesOf } from '../../../../db/handover/package/codes.ts';
import { openYear } from '../../../../db/handover/year/survey.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

it('gives each dossier a code of its own, also where a number looks like one made to differ', async () => {
  const { client, folder } = openTestArchive();
  const fresh = { id: null, revision: null };
  const dossiers = { A: ['07', '07-3'], B: ['07'] };
  for (const [code, numbers] of Object.entries(dossiers)) {
    const fonds = { code, name: `Phông ${code}`, archiveCode: 'H29' };
    const { id: fondsId } = await client.fonds.save({ ...fresh, content: fonds });
    for (const number of numbers)
      await client.dossier.save({ ...fresh, content: { fondsId, title: number, number, year: 2024 } });
  }
  const { year, close } = openYear(path.join(folder, CATALOGUE), termBook([]), {
    fondsIds: null,
    years: [2024],
    kinds: ['minutes', 'photo', 'commendation', 'document'],
  });
  onTestFinished(close);
  const codes = codesOf(year);
  const given = [...year.dossiers()].map(({ id }) => codes.dossier(id));
  expect(given).toEqual(['H29.2024.07', 'H29.2024.07-3', 'H29.2024.07-4']);
});
