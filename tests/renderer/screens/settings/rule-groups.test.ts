import { expect, it } from 'vitest';
import { shippedRules } from '../../../../db/awards/rules/shipped.ts';
import { wordFinder } from '../../../../renderer/components/find-words.ts';
import { ruleGroups, ruleWords } from '../../../../renderer/screens/settings/rules/rule-groups.ts';

const shownOn = (today: string, id: string) =>
  ruleGroups(shippedRules().rules, today).find((group) => group.id === id)?.shown.source.law;

it.each([
  ['2023-12-31', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2005, 2013)'],
  ['2024-01-01', 'Luật 06/2022/QH15'],
  ['2026-10-01', 'Luật 06/2022/QH15, sửa đổi bởi Luật 06/2026/QH16'],
])('of a rule that changed, what holds on %s is shown', (today, law) => {
  expect(shownOn(today, 'K5')).toBe(law);
});

it('before a rule begins, what comes first is shown', () => {
  expect(shownOn('2000-01-01', 'K5')).toContain('15/2003/QH11');
});

it.each([
  ['không dấu, lộn thứ tự', 'khen thanh tich mot lan', 'K1'],
  ['số luật đã hết hiệu lực', '15/2003', 'K5'],
  ['số của quy tắc', 'k22', 'K22'],
])('is found by %s', (_what, typed, id) => {
  const groups = ruleGroups(shippedRules().rules, '2026-11-30');
  const found = wordFinder(groups, (group) => ruleWords(group, 'vi'))(typed);
  expect(found.map((group) => group.id)).toContain(id);
});
