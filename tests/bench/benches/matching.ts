import path from 'node:path';
import type { Bench, Surroundings } from '../bench.ts';
import { startCoreProcess } from '../core/core-process.ts';
import { precisionOf, recallOf, type Score } from '../matching/scoring.ts';
import { runTrial } from '../matching/trial.ts';
import type { Figure } from '../measure.ts';

const SIZE = { people: 60_000, bodies: 900, lines: 200_000 };
const QUICK = { people: 1500, bodies: 200, lines: 3000 };
/** So many of the lines left open are looked at. */
const LOOKED = 20_000;

/** How many recipients are linked rightly by themselves, and how many are proposed, told by how common the name is. */
export const matching: Bench = {
  name: 'matching',
  async run({ scratch, isQuick, say }: Surroundings): Promise<Figure[]> {
    const size = isQuick ? QUICK : SIZE;
    say(
      `a town of ${size.people} people, ${size.bodies} bodies and ${size.lines} award lines of known truth`,
    );
    const folder = path.join(scratch, 'matching', 'archive');
    const core = await (await startCoreProcess()).open({ folder, create: { office: 'UBND' } });
    const trial = await runTrial({ client: core.client, folder, finished: core.done }, size, LOOKED);
    await core.close();
    const of = { bench: 'matching', entries: size.lines };
    return [
      ...trial.scores.filter(({ lines }) => lines > 0).flatMap((score) => figuresOf(score, of)),
      { ...of, what: 'matching a line', unit: 'ms', value: trial.matchingMs / size.lines },
      { ...of, what: 'proposals for a line', unit: 'ms', value: trial.lookingMs / trial.looked },
    ];
  },
};

function figuresOf(score: Score, of: Pick<Figure, 'bench' | 'entries'>): Figure[] {
  const share = (what: string, value: number): Figure => ({
    ...of,
    what: `${score.label} (${score.lines}): ${what}`,
    unit: '%',
    value: value * 100,
  });
  return [
    share('linked by themselves', score.linked / score.lines),
    share('of these rightly', precisionOf(score)),
    share('of those on record linked or proposed', recallOf(score)),
    { ...of, what: `${score.label}: linked wrongly`, unit: 'lines', value: score.linked - score.right },
  ];
}
