import { describe, expect, it } from 'vitest';
import { precisionOf, recallOf } from '../../bench/matching/scoring.ts';
import { settleTown, tryMatching } from '../../bench/matching/trial.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('matching, measured against an invented town of known truth', () => {
  it('links almost nobody wrongly, and proposes almost everybody it leaves open', {
    timeout: 240_000,
  }, async () => {
    const stage = openTestArchive();
    const settled = await settleTown(stage, { people: 1500, bodies: 200, lines: 3000 });
    const trial = await tryMatching(stage.client, settled, 1500);
    const [all] = trial.scores;
    if (!all) throw new Error('no scores');
    expect(all.linked).toBeGreaterThan(all.known * 0.4);
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.995);
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.97);
  });
});
