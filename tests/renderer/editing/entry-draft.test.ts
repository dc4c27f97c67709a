import { describe, expect, it } from 'vitest';
import {
  differingFields,
  type EntryDraft,
  fieldOf,
  isDirty,
  isSame,
  mergeChosen,
  nextDraft,
} from '../../../renderer/editing/entry-draft.ts';

type Minutes = EntryDraft<'minutes'>;
const base = { kind: 'minutes' as const, title: 'Hội nghị tổng kết', place: 'Hội trường' };
const start: Minutes = {
  entryId: 'e1',
  draftId: 'd1',
  base,
  baseRevision: 3,
  content: base,
  past: [],
  status: 'clean',
  keptAt: null,
  recoveredAt: null,
  issues: [],
  conflict: null,
};
const typed = (draft: Minutes, title: string) => nextDraft(draft, { type: 'typed', patch: { title } });

describe('typing', () => {
  it('changes the named fields only and makes the form dirty', () => {
    const next = typed(start, 'Hội nghị sơ kết');
    expect(next.content).toEqual({ ...base, title: 'Hội nghị sơ kết' });
    expect(next.status).toBe('typing');
    expect(isDirty(next)).toBe(true);
    expect(isDirty(typed(next, base.title))).toBe(false);
  });

  it('takes the complaint off the field that is being corrected, and leaves the others', () => {
    const issues = [
      { path: 'content.title', rule: 'too_small' },
      { path: 'content.attendees.3.asPrinted', rule: 'too_big', limit: 300 },
    ];
    const refused = nextDraft(start, { type: 'refused', issues });
    expect(typed(refused, 'x').issues).toEqual([issues[1]]);
    expect(fieldOf('content.attendees.3.asPrinted')).toBe('attendees');
  });
});

describe('undo of a list', () => {
  const paste = (draft: Minutes, agenda: string[]) => nextDraft(draft, { type: 'typed', patch: { agenda } });

  it('takes back changes to lists one by one, and leaves text to the undo of its field', () => {
    const pasted = paste(paste(start, ['Khai mạc']), ['Khai mạc', 'Báo cáo']);
    const undone = nextDraft(typed(pasted, 'x'), { type: 'undone' });
    expect(undone.content).toMatchObject({ agenda: ['Khai mạc'], title: 'x' });
    expect(nextDraft(undone, { type: 'undone' }).content).toEqual({ ...base, title: 'x' });
  });

  it('does nothing when there is nothing to take back', () => {
    expect(nextDraft(start, { type: 'undone' })).toBe(start);
  });
});

describe('keeping the draft', () => {
  it('is kept when nothing was typed meanwhile', () => {
    const before = typed(start, 'a');
    const next = nextDraft(before, { type: 'kept', content: before.content, at: '2024-01-10T03:32:00Z' });
    expect(next).toMatchObject({ status: 'kept', keptAt: '2024-01-10T03:32:00Z' });
  });

  it('stays in typing when more was typed while it was on its way', () => {
    const before = typed(start, 'a');
    const after = typed(before, 'ab');
    expect(nextDraft(after, { type: 'kept', content: before.content, at: 'now' }).status).toBe('typing');
  });
});

describe('saving', () => {
  const saved = (content: Minutes['content']) =>
    ({ type: 'saved', id: 'e1', revision: 4, content, draftId: 'd2' }) as const;

  it('makes what was saved the ground of the next edit, under a new draft', () => {
    const before = nextDraft(typed(start, 'a'), { type: 'saving' });
    const next = nextDraft(before, saved(before.content));
    expect(next).toMatchObject({ status: 'clean', baseRevision: 4, draftId: 'd2', keptAt: null });
    expect(isDirty(next)).toBe(false);
  });

  it('loses nothing that was typed while the save was on its way', () => {
    const sent = nextDraft(typed(start, 'a'), { type: 'saving' });
    const next = nextDraft(typed(sent, 'ab'), saved(sent.content));
    expect(next.content.title).toBe('ab');
    expect(next.status).toBe('typing');
    expect(isDirty(next)).toBe(true);
  });
});

describe('a conflict', () => {
  const conflict = {
    mine: { kind: 'minutes', title: 'của tôi', place: 'Hội trường', notes: 'thêm' },
    theirs: { kind: 'minutes', title: 'của người khác', place: 'Hội trường' },
    actual: 7,
  };

  it('shows only the fields in which the versions differ', () => {
    expect(differingFields(conflict.mine, conflict.theirs)).toEqual(['title', 'notes']);
  });

  it('keeps of each field the version that was chosen', () => {
    expect(mergeChosen(conflict, new Set(['notes']))).toEqual({ ...conflict.theirs, notes: 'thêm' });
  });

  it('goes on from the revision that is saved', () => {
    const content = { ...base, title: 'của tôi' };
    const theirs = { ...base, title: 'của người khác' };
    const next = nextDraft({ ...start, conflict }, { type: 'resolved', content, theirs, revision: 7 });
    expect(next).toMatchObject({ content, base: theirs, baseRevision: 7, conflict: null });
  });
});

it('dropping a draft shows what is saved again', () => {
  const next = nextDraft(typed(start, 'a'), { type: 'dropped', draftId: 'd2' });
  expect(next).toMatchObject({ content: base, status: 'clean', draftId: 'd2', keptAt: null });
});

it('compares values as they are stored', () => {
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame({ a: { b: null } }, { a: { b: null } })).toBe(true);
});
