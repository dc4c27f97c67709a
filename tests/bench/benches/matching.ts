import type { Client, Contract } from '#contract';
import type { Bench, Surroundings } from '../bench.ts';
import { precisionOf, recallOf, type Score } from '../matching/scoring.ts';
import { tryMatching } from '../matching/trial.ts';
import type { Figure } from '../measure.ts';

/** So many of the lines left open are looked at. */
const LOOKED = 20_000;

/** So many lines of a proposal list are checked at once, where one year has as many. */
const PROPOSED = 500;

/** Checks a proposal of recipients the town knows, for the achievements they were rewarded for, in milliseconds. */
async function checkOnce(client: Client<Contract>): Promise<{ lines: number; ms: number }> {
  const { rows } = await client.award.lines({ filter: { year: 2019 }, limit: PROPOSED });
  const lines = rows.map(({ asPrinted, birthYear, position, unit, form, achievement, year }) => ({
    ...{ name: asPrinted, birthYear, position, unit, form, achievement, periodTo: year },
  }));
  const start = performance.now();
  const report = await client.check.run({ plan: { on: '2020-01-15' }, lines });
  if (report.lines.length !== rows.length || rows.length === 0) throw new Error('the list was not checked');
  return { lines: rows.length, ms: performance.now() - start };
}

/** How many recipients are linked rightly by themselves, and how many are proposed, told by how common the name is. */
export const matching: Bench = {
  name: 'matching',
  async run({ townStage }: Surroundings): Promise<Figure[]> {
    const town = await townStage.town();
    const { client, size } = town;
    const trial = await tryMatching(client, town, LOOKED);
    const checked = await checkOnce(client);
    const of = { bench: 'matching', entries: size.lines };
    return [
      ...trial.scores.filter(({ lines }) => lines > 0).flatMap((score) => figuresOf(score, of)),
      { ...of, what: 'matching a line', unit: 'ms', value: town.matchingMs / size.lines },
      { ...of, what: 'proposals for a line', unit: 'ms', value: trial.lookingMs / trial.looked },
      { ...of, what: `a check of ${checked.lines} proposed lines`, unit: 'ms', value: checked.ms },
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
