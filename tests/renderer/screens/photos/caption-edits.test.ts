import { describe, expect, it } from 'vitest';
import { PhotoContent } from '../../../../db/contract/index.ts';
import {
  editsOfDraft,
  issuesOf,
  sharedOf,
} from '../../../../renderer/screens/photos/caption/caption-edits.ts';
import { givenPhoto } from './given.ts';

describe('what is written about photos', () => {
  it('is refused by the field that cannot be read, before it is sent', () => {
    expect(issuesOf({ title: 'Trao giấy khen', date: '10/1/24' })).toEqual([]);
    expect(issuesOf({ date: 'hôm qua ấy' })).toEqual([{ path: 'date', rule: 'date' }]);
    expect(issuesOf({ event: 'x'.repeat(501) })).toEqual([{ path: 'event', rule: 'too_big', limit: 500 }]);
    expect(issuesOf({ keywords: ['x'.repeat(101)] })).toEqual([
      { path: 'keywords.0', rule: 'too_big', limit: 100 },
    ]);
  });

  it('is shared by several photos where they agree, and left open where they differ', () => {
    const { shared, mixed } = sharedOf([
      givenPhoto('a', { title: 'Một', event: 'Hội nghị', place: 'Hội trường' }),
      givenPhoto('b', { title: 'Hai', event: 'Hội nghị', place: 'Hội trường' }),
    ]);
    expect(shared).toEqual({ event: 'Hội nghị', place: 'Hội trường', date: '2024-01-10', dossierId: null });
    expect([...mixed]).toEqual(['title']);
  });

  it('in a draft is only what the draft says otherwise', () => {
    const saved = PhotoContent.parse({ kind: 'photo', title: 'Cũ', event: 'Hội nghị', date: '2024' });
    expect(editsOfDraft({ kind: 'photo', title: 'Mới', event: 'Hội nghị' }, saved)).toEqual({ title: 'Mới' });
    expect(editsOfDraft({ date: null }, saved)).toEqual({ date: null });
    expect(editsOfDraft(saved, saved)).toEqual({});
  });
});
