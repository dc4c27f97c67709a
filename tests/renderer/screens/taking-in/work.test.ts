import { describe, expect, it } from 'vitest';
import type { Job } from '#contract';
import { forFolder, type Work, whenHanded } from '../../../../renderer/screens/taking-in/work.ts';

const job = (state: Job['state'], kind: Job['kind'] = 'import') => ({ id: 'take', kind, state });
const given = (part: Partial<Work> = {}): Work => ({ ...forFolder('/first'), waiting: null, ...part });
const decided = { decisions: { a: 'theirs' } } as const;
const up = { ...forFolder('/second'), waiting: null };

describe('a package that was opened while another is on the screen', () => {
  it.each(['waiting', 'running'] as const)('waits while a package is taken in: %s', (state) => {
    const work = given({ takeId: 'take', batch: 'batch' });
    expect(whenHanded(work, '/second', [job(state)])).toEqual({ waiting: '/second' });
    expect(whenHanded(work, '/second', [job(state, 'backup')])).toEqual(up);
  });

  it('waits while there are decisions that were not taken in, also after that has failed', () => {
    expect(whenHanded(given(decided), '/second', [])).toEqual({ waiting: '/second' });
    const failed = given({ ...decided, takeId: 'take', batch: 'batch' });
    expect(whenHanded(failed, '/second', [job('failed')])).toEqual({ waiting: '/second' });
  });

  it('changes nothing when it is the very one that is at work', () => {
    expect(whenHanded(given(decided), '/first', [])).toEqual({});
  });

  it('is put up at once where nothing would be lost', () => {
    expect(whenHanded(given(), '/second', [])).toEqual(up);
    const taken = given({ ...decided, takeId: 'take', batch: 'batch', waiting: '/third' });
    for (const state of ['done', 'cancelled'] as const)
      expect(whenHanded(taken, '/second', [job(state)])).toEqual(up);
  });
});

it('choosing another folder by hand leaves the package that waits where it is', () => {
  expect({ ...given({ ...decided, waiting: '/second' }), ...forFolder('/third') }).toEqual(
    given({ folder: '/third', waiting: '/second' }),
  );
});
