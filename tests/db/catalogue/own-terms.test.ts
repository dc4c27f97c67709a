import { describe, expect, it } from 'vitest';
import type { Term } from '#contract';
import { givenDossier, givenEntry } from '../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../support/open-test-archive.ts';

type TestClient = TestArchive['client'];

async function termOf(client: TestClient, vocabulary: string, code: string): Promise<Term | undefined> {
  const found = (await client.vocabulary.all({})).find((one) => one.code === vocabulary);
  return found?.terms.find((term) => term.code === code);
}

const own = { vocabulary: 'retention', code: 'lau-dai', label: { vi: 'Lâu dài' } };

describe('a term of the office', () => {
  it('stands behind the shipped ones, is changed, hidden, and removed while nothing names it', async () => {
    const { client } = openTestArchive();
    await client.vocabulary.saveTerm(own);
    const retention = (await client.vocabulary.all({})).find((one) => one.code === 'retention');
    expect(retention?.terms.at(-1)).toMatchObject({ code: 'lau-dai', isShipped: false, isHidden: false });
    await client.vocabulary.saveTerm({ ...own, isHidden: true });
    expect(await termOf(client, 'retention', 'lau-dai')).toMatchObject({ isHidden: true });
    expect(await client.vocabulary.removeTerm(own)).toEqual({ changed: 1 });
    expect(await termOf(client, 'retention', 'lau-dai')).toBeUndefined();
    await client.history.undo({});
    expect(await termOf(client, 'retention', 'lau-dai')).toMatchObject({ isHidden: true });
  });

  it('stays while an entry names it, even if its making is undone', async () => {
    const { client } = openTestArchive();
    await client.vocabulary.saveTerm(own);
    const [made] = await client.history.recent({});
    await givenEntry(client, { kind: 'document', title: 'x', retention: 'lau-dai' });
    const refusal = { detail: { code: 'in_use', entity: 'term', count: 1 } };
    await expect(client.vocabulary.removeTerm(own)).rejects.toMatchObject(refusal);
    await expect(client.history.undo({ act: made?.id ?? null })).rejects.toMatchObject(refusal);
  });

  it.each([
    ['retention', { retention: 'x-y' }],
    ['access', { access: 'x-y' }],
    ['language', { language: 'x-y' }],
    ['physical-state', { physicalState: 'x-y' }],
    ['confidence-level', { confidenceLevel: 'x-y' }],
  ])('of %s stays while a dossier names it', async (vocabulary, field) => {
    const { client } = openTestArchive();
    const term = { vocabulary, code: 'x-y', label: { vi: 'Riêng' } };
    await client.vocabulary.saveTerm(term);
    const { dossierId } = await givenDossier(client, 'Hồ sơ');
    const { content } = await client.dossier.get({ id: dossierId });
    await client.dossier.save({ id: dossierId, revision: 0, content: { ...content, ...field } });
    await expect(client.vocabulary.removeTerm(term)).rejects.toMatchObject({
      detail: { code: 'in_use', count: 1 },
    });
  });

  it.each([
    ['award-form', { kind: 'commendation', lines: [{ asPrinted: 'Ông An', formCode: 'x-y' }] }],
    ['meeting-kind', { kind: 'minutes', meetingKind: 'x-y' }],
    ['photo-colour', { kind: 'photo', colour: 'x-y' }],
  ] as const)('of %s stays while an entry names it', async (vocabulary, content) => {
    const { client } = openTestArchive();
    const term = { vocabulary, code: 'x-y', label: { vi: 'Riêng' } };
    await client.vocabulary.saveTerm(term);
    await givenEntry(client, content as never);
    await expect(client.vocabulary.removeTerm(term)).rejects.toMatchObject({
      detail: { code: 'in_use', count: 1 },
    });
  });
});

describe('a shipped term', () => {
  it('can be changed, keeps what was shipped beside it, and is set back', async () => {
    const { client } = openTestArchive();
    const shipped = await termOf(client, 'dossier-status', 'under_appraisal');
    const edited = await client.vocabulary.saveTerm({
      vocabulary: 'dossier-status',
      code: 'under_appraisal',
      label: { vi: 'Đang xem xét' },
    });
    expect(edited).toMatchObject({ isShipped: true, isEdited: true, attributes: shipped?.attributes });
    await client.vocabulary.resetTerm({ vocabulary: 'dossier-status', code: 'under_appraisal' });
    expect(await termOf(client, 'dossier-status', 'under_appraisal')).toEqual(shipped);
    await client.history.undo({});
    expect(await termOf(client, 'dossier-status', 'under_appraisal')).toMatchObject({
      label: { vi: 'Đang xem xét' },
    });
  });

  it('cannot be removed; setting back what was never changed leaves no act', async () => {
    const { client } = openTestArchive();
    const term = { vocabulary: 'retention', code: '01' };
    await expect(client.vocabulary.removeTerm(term)).rejects.toMatchObject({ detail: { code: 'in_use' } });
    await client.vocabulary.resetTerm(term);
    expect(await client.history.recent({})).toEqual([]);
  });

  it('is refused for a vocabulary that is not there', async () => {
    const { client } = openTestArchive();
    await expect(client.vocabulary.saveTerm({ ...own, vocabulary: 'khong-co' })).rejects.toMatchObject({
      detail: { code: 'not_found', entity: 'vocabulary' },
    });
  });
});
