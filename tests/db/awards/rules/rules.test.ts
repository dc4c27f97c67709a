import { describe, expect, it } from 'vitest';
import type { RuleFile } from '#contract';
import { findingOf } from '../../../../db/awards/check/evaluate.ts';
import { because } from '../../../../db/awards/check/situation.ts';
import { shippedRules } from '../../../../db/awards/rules/shipped.ts';
import { signatureOf } from '../../../../db/awards/rules/signature.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

const NEWER = '2027-01-15';

/** A newer rule file, signed: the shipped one with something changed. */
function newer(change: (file: RuleFile) => object = (file) => file): string {
  const file = { ...structuredClone(shippedRules()), version: NEWER };
  const changed = { ...file, ...change(file) };
  return JSON.stringify({ ...changed, signature: signatureOf(changed) });
}

const withStricterRun = newer(({ rules }) => ({
  rules: rules
    .filter(({ id }) => id !== 'K21')
    .map((rule) =>
      rule.kind === 'consecutive-run' && rule.id === 'K5' && rule.effectiveFrom === '2026-10-01'
        ? { ...rule, confidence: 'verified' as const, parameters: { ...rule.parameters, years: 4 } }
        : rule,
    ),
}));

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: { detail: unknown }) => error.detail,
  );

describe('the rules that come with the program', () => {
  it('carry the signature of their version', () => {
    expect(signatureOf(shippedRules())).toBe(shippedRules().signature);
  });

  it('hold the promised ones, each with its source and mark', () => {
    const ids = new Set(shippedRules().rules.map(({ id }) => id));

    for (let n = 1; n <= 24; n += 1) expect(ids).toContain(`K${n}`);
  });

  it('say nothing for certain that was not read in the text of a law', () => {
    const unread = shippedRules().rules.filter(({ confidence }) => !/^(verified|derived)$/.test(confidence));

    for (const rule of unread) {
      const verdict = { found: 'evidence', tone: 'concerns', reason: because('notice'), rests: [] } as const;
      expect(findingOf(rule, verdict, {}), rule.id).toMatchObject({
        outcome: 'to-check',
        confidence: rule.confidence,
      });
    }
  });

  it('leave no day without a rule between the first law and the last', () => {
    const byId = Map.groupBy(shippedRules().rules, ({ id }) => id);
    for (const [id, rules] of byId) {
      const sorted = rules.toSorted((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
      for (const [at, rule] of sorted.slice(1).entries()) {
        const dayAfter = new Date(`${sorted[at]?.effectiveTo}T00:00:00Z`).getTime() + 86_400_000;
        expect(rule.effectiveFrom, id).toBe(new Date(dayAfter).toISOString().slice(0, 10));
      }
    }
  });
});

describe('a rule file from a stick', () => {
  it('shows what it changes before anything is taken in', async () => {
    const { client } = openTestArchive();

    const preview = await client.rule.preview({ text: withStricterRun });

    expect(preview).toMatchObject({ version: NEWER, replaces: shippedRules().version });
    expect(preview.changes.map(({ id, change, fields }) => ({ id, change, fields }))).toEqual([
      { id: 'K5', change: 'changed', fields: ['confidence', 'parameters'] },
      { id: 'K21', change: 'removed', fields: [] },
    ]);
    expect((await client.rule.all({})).version).toBe(shippedRules().version);
  });

  it('is used once taken in, the office can go back, and going back can be undone', async () => {
    const { client } = openTestArchive();

    await client.rule.takeIn({ text: withStricterRun });
    expect((await client.rule.all({})).version).toBe(NEWER);

    await client.rule.use({ version: shippedRules().version });
    const { version, versions } = await client.rule.all({});
    expect(version).toBe(shippedRules().version);
    expect(versions.map((one) => [one.version, one.isShipped, one.isUsed])).toEqual([
      [NEWER, false, false],
      [shippedRules().version, true, true],
    ]);

    await client.history.undo({});
    expect((await client.rule.all({})).version).toBe(NEWER);
  });

  it('counts at once: the next check goes by it', async () => {
    const { client } = openTestArchive();
    const lines = [{ name: 'Lê Thị Hoa', form: 'Chiến sĩ thi đua tỉnh, thành phố', periodTo: 2026 }];
    const needed = async () =>
      (await client.check.run({ plan: { on: '2026-12-01' }, lines })).lines[0]?.findings[0]?.reason.needed;

    expect(await needed()).toBe(3);
    await client.rule.takeIn({ text: withStricterRun });
    expect(await needed()).toBe(4);
  });

  it.each<[string, string, object]>([
    ['is no JSON', 'xin chào', { reason: 'not_rules' }],
    ['is something else', '{"format":"other"}', { reason: 'not_rules' }],
    [
      'has a field nobody knows',
      newer(({ rules }) => ({ rules: [{ ...rules[0], punishment: true }] })),
      { reason: 'unknown_field', rule: 'K1', field: 'punishment' },
    ],
    [
      'has an unknown field at its top',
      newer(() => ({ issuedBy: 'Sở' })),
      { reason: 'unknown_field', field: 'issuedBy' },
    ],
    [
      'has a value that cannot be',
      newer(({ rules }) => ({ rules: [{ ...rules[0], severity: 'fatal' }] })),
      { reason: 'field', rule: 'K1', field: 'severity' },
    ],
    [
      'has a rule of a kind nobody knows',
      newer(({ rules }) => ({ rules: [{ ...rules[0], kind: 'oracle' }] })),
      { reason: 'field', rule: 'K1', field: 'kind' },
    ],
    [
      'has one rule twice for a day',
      newer(({ rules }) => ({ rules: [rules[0], { ...rules[0], effectiveTo: null }] })),
      { reason: 'overlap', rule: 'K1' },
    ],
    [
      'was changed after it was signed',
      newer().replace('"likeness":0.8', '"likeness":0.9'),
      { reason: 'signature', field: NEWER },
    ],
    [
      'carries the signature of another version',
      JSON.stringify({ ...shippedRules(), version: NEWER }),
      { reason: 'signature', field: NEWER },
    ],
  ])('that %s is refused by name, and nothing changes', async (_name, text, detail) => {
    const { client } = openTestArchive();

    expect(await refusal(client.rule.preview({ text }))).toMatchObject({
      code: 'rule_file_refused',
      ...detail,
    });
    expect(await refusal(client.rule.takeIn({ text }))).toMatchObject({
      code: 'rule_file_refused',
      ...detail,
    });
    expect(await client.rule.all({})).toMatchObject({ version: shippedRules().version, versions: [{}] });
  });

  it('that is older than the rules in use is refused, and nothing changes', async () => {
    const { client } = openTestArchive();
    await client.rule.takeIn({ text: withStricterRun });
    const older = newer(() => ({ version: '2026-12-31' }));

    for (const promise of [client.rule.preview({ text: older }), client.rule.takeIn({ text: older })])
      expect(await refusal(promise)).toMatchObject({ reason: 'older_version', field: '2026-12-31' });
    expect(await client.rule.all({})).toMatchObject({ version: NEWER, versions: [{}, {}] });
  });

  it('is newer by the number after its day, too', async () => {
    const { client } = openTestArchive();
    await client.rule.takeIn({ text: newer(() => ({ version: `${NEWER}.2` })) });
    await client.rule.takeIn({ text: newer(() => ({ version: `${NEWER}.10` })) });

    const { version, versions } = await client.rule.all({});
    expect(version).toBe(`${NEWER}.10`);
    expect(versions.map((one) => one.version)).toEqual([`${NEWER}.10`, `${NEWER}.2`, shippedRules().version]);
  });

  it('that was taken in before may be taken in again: that is going back', async () => {
    const { client } = openTestArchive();
    await client.rule.takeIn({ text: newer() });
    await client.rule.takeIn({ text: newer(() => ({ version: '2027-02-01' })) });

    await client.rule.takeIn({ text: newer() });

    expect((await client.rule.all({})).version).toBe(NEWER);
  });

  it('with another content under a version that is taken is refused', async () => {
    const { client } = openTestArchive();
    await client.rule.takeIn({ text: withStricterRun });

    expect(await refusal(client.rule.takeIn({ text: newer() }))).toMatchObject({ reason: 'version_taken' });
  });
});

describe('switching a rule', () => {
  it('holds whichever file is in use, and can be undone', async () => {
    const { client } = openTestArchive();
    await client.rule.setMode({ id: 'K1', mode: 'off' });
    await client.rule.takeIn({ text: withStricterRun });

    expect((await client.rule.all({})).modes).toEqual({ K1: 'off' });

    await client.history.undo({});
    await client.history.undo({});
    expect((await client.rule.all({})).modes).toEqual({});
  });

  it('is for the archivist, not for everybody', async () => {
    const { window } = openTestArchive();

    await expect(window('other', 'clerk').rule.setMode({ id: 'K1', mode: 'off' })).rejects.toMatchObject({
      detail: { code: 'not_allowed' },
    });
  });
});
