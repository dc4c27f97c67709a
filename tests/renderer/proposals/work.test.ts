import { describe, expect, it } from 'vitest';
import { afterStep, afterUndo, deskOf, withLine } from '../../../renderer/screens/proposals/list/work.ts';
import { EMPTY_LINE } from '../../../renderer/screens/proposals/taking-in/listed-line.ts';

const start = () =>
  deskOf({
    title: 'Đợt 2/9',
    plan: { on: null, authority: '', rewardKind: '' },
    lines: ['Lê Thị Hoa', 'Võ Văn Tám'].map((name) => ({ ...EMPTY_LINE, name })),
  });
type Line = Parameters<typeof withLine>[2];
const changing = (at: number, what: Line, about = '') => ({
  change: ({ lines }: ReturnType<typeof start>['now']) => ({ lines: withLine(lines, at, what) }),
  about,
});

describe('a list at work', () => {
  it('is checked anew after a change of what is proposed, not after a decision or a note', () => {
    const decided = afterStep(start(), changing(0, { decision: 'keep', note: 'Đã hỏi' }));
    expect(decided.now.stamp).toBe(0);
    expect(afterStep(decided, changing(0, { unit: 'TDP 7' })).now.stamp).toBe(1);
  });

  it('takes typing in one field back as one step', () => {
    const typed = ['V', 'Võ', 'Võ Văn'].reduce(
      (desk, name) => afterStep(desk, changing(1, { name }, 'name 1')),
      start(),
    );
    expect(afterUndo(typed).now.lines[1]?.name).toBe('Võ Văn Tám');
    expect(afterUndo(afterUndo(typed)).now.lines).toHaveLength(2);
  });

  it('never gives one stamp to two states, also after undo', () => {
    const changed = afterStep(start(), changing(0, { unit: 'TDP 7' }));
    const undone = afterUndo(changed);
    expect(undone.now.stamp).toBe(0);
    expect(afterStep(undone, changing(0, { unit: 'TDP 9' })).now.stamp).toBe(2);
  });
});
