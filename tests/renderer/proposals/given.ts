import type { CheckedLine, CheckReport, Finding, ListedLine } from '#contract';
import { type WorkLine, workLines } from '../../../renderer/screens/proposals/list/shown-lines.ts';
import { EMPTY_LINE } from '../../../renderer/screens/proposals/taking-in/listed-line.ts';

export const givenFinding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'K1', kind: 'same-achievement', outcome: 'evidence', tone: 'concerns', severity: 'warn' },
  ...{
    confidence: 'verified',
    source: 'Luật 06/2022/QH15, Đ.5.2',
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
  },
  text: { vi: 'Một thành tích chỉ khen một lần.', en: 'One achievement, one reward.' },
  reason: { code: 'same_achievement', years: [2025], count: 1, needed: null, amount: null, name: '' },
  ...{ evidence: [], lineIds: [], lines: [] },
  ...more,
});

/** Lines with what was found about each; the second value of a pair is its findings. */
export function givenRows(lines: readonly (readonly [Partial<ListedLine>, readonly Finding[]])[]): {
  rows: readonly WorkLine[];
  report: CheckReport;
} {
  const listed = lines.map(([line]): ListedLine => ({ ...EMPTY_LINE, ...line }));
  const checked = lines.map(
    ([line, findings], at): CheckedLine => ({
      ...{ line: at + 1, name: line.name ?? '', fault: null, formCode: null },
      ...{ agents: [], earlier: [], others: [], findings: [...findings] },
    }),
  );
  const report: CheckReport = { on: '2026-01-15', ruleVersion: '2026-11-23', notices: [], lines: checked };
  return { rows: workLines(listed, report), report };
}
