import { describe, expect, it } from 'vitest';
import { noEncryption } from '../../../../renderer/screens/handover/encryption.ts';
import {
  choiceOf,
  firstPlan,
  fitting,
  isPlan,
  type Missing,
  missingIn,
  orderOf,
  type Plan,
  proposedYear,
} from '../../../../renderer/screens/handover/plan.ts';

const held = { years: [2026, 2025, 2023], fondsIds: ['a', 'b'] };

describe('the proposed year', () => {
  it('is the last one that is over and holds something', () => {
    expect(proposedYear([2026, 2023, 2025], 2026)).toBe(2025);
    expect(proposedYear([2026], 2026)).toBe(2026);
    expect(proposedYear([], 2026)).toBeUndefined();
  });
});

describe('a plan kept from another day or another archive', () => {
  it('begins with the proposed year, and keeps a choice of none', () => {
    expect(fitting(firstPlan, held, 2026).years).toEqual([2025]);
    expect(fitting({ ...firstPlan, years: [] }, held, 2026).years).toEqual([]);
  });

  it('loses the years and fonds that are not here', () => {
    const kept = { ...firstPlan, years: [1999, 2023], fondsIds: ['b', 'x'] };
    expect(fitting(kept, held, 2026)).toMatchObject({ years: [2023], fondsIds: ['b'] });
    const strange = { ...firstPlan, years: [1999], fondsIds: ['x'] };
    expect(fitting(strange, held, 2026)).toMatchObject({ years: [2025], fondsIds: null });
  });

  it('is not believed when its shape is another', () => {
    expect(isPlan(firstPlan)).toBe(true);
    expect(isPlan({ ...firstPlan, kinds: ['letters'] })).toBe(false);
  });
});

describe('the choice of a plan', () => {
  it('is the same in whatever order it was ticked', () => {
    const one = choiceOf({
      ...firstPlan,
      years: [2025, 2023],
      kinds: ['photo', 'minutes'],
      fondsIds: ['b', 'a'],
    });
    expect(one).toEqual({ years: [2023, 2025], kinds: ['minutes', 'photo'], fondsIds: ['a', 'b'] });
  });

  it.each<[Partial<Plan>, Missing]>([
    [{ years: [] }, 'years'],
    [{ years: [2025], kinds: [] }, 'kinds'],
    [{ years: [2025], fondsIds: [] }, 'fonds'],
  ])('does not exist with %j', (part, missing) => {
    const plan = { ...firstPlan, ...part };
    expect(choiceOf(plan)).toBeNull();
    expect(missingIn(plan)).toBe(missing);
  });

  it('becomes an order with bytes for megabytes', () => {
    const plan = { ...firstPlan, years: [2025], folder: ' /usb ', volumeMb: 2 };
    const choice = choiceOf(plan);
    expect(
      choice && orderOf(plan, choice, { despiteFindings: true, encryption: noEncryption }),
    ).toMatchObject({
      ...{ years: [2025], folder: '/usb', profile: 'bag', volumeBytes: 2_097_152, despiteFindings: true },
      passphrase: null,
    });
    const secret = 'Mật khẩu của phường';
    const encryption = { isOn: true, passphrase: secret, again: secret };
    expect(choice && orderOf(plan, choice, { despiteFindings: false, encryption })).toMatchObject({
      ...{ despiteFindings: false, passphrase: secret },
    });
  });
});
