import { makeRandom } from '../../../db/intake/sample/random.ts';
import type { Bench } from '../bench.ts';
import { giveLifetimes } from '../matching/lifetimes.ts';
import type { Town } from '../matching/town-stage.ts';
import { type Figure, repeated } from '../measure.ts';

/** So many histories are asked for, each person's as often as they have lines: who was awarded often is met often. */
const ASKED = 500;
const MOST_AWARDED = 20;
/** The most awarded are few: each is asked for so often. */
const ROUNDS = 5;

/** How long the history of a person or body takes, and the awards of their name that nobody has linked yet. */
export const history: Bench = {
  name: 'history',
  async run({ townStage, isQuick }) {
    const town = await townStage.town();
    const people = agentsOfLines(town, (bearers) => bearers > 0);
    const bodies = agentsOfLines(town, (bearers) => bearers === 0);
    const random = makeRandom(29);
    const met = Array.from({ length: isQuick ? 50 : ASKED }, () => random.pick(people));
    return [
      await asked(town, 'history of a person', met),
      await asked(town, ...mostAwarded('people', people)),
      await asked(town, ...mostAwarded('bodies', bodies)),
      await unlinkedAsked(town, met),
      await lifetimesAsked(town, [...new Set(met)].slice(0, MOST_AWARDED)),
    ];
  },
};

/** Whom lines are linked to, once for each line. */
function agentsOfLines({ links, truth }: Town, isWanted: (bearers: number) => boolean): string[] {
  return [...links].flatMap(([line, agentId]) => {
    const told = truth.get(line);
    return told && isWanted(told.bearers) ? [agentId] : [];
  });
}

/** Those with the most lines, and how many lines these are. */
function mostAwarded(kind: string, agents: readonly string[]): [what: string, ids: string[]] {
  const counted = [...Map.groupBy(agents, (id) => id)].map(([id, all]) => ({ id, count: all.length }));
  const most = counted.toSorted((a, b) => b.count - a.count).slice(0, MOST_AWARDED);
  const ids = Array.from({ length: ROUNDS }, () => most.map(({ id }) => id)).flat();
  return [`the ${most.length} most awarded ${kind} (${most.at(-1)?.count} to ${most[0]?.count} lines)`, ids];
}

async function asked({ client, size }: Town, what: string, agentIds: readonly string[]): Promise<Figure> {
  const { p50, p95 } = await repeated(agentIds.length, async (n) => {
    const { awards } = await client.award.history({ agentId: agentIds[n] ?? '' });
    if (awards.length === 0) throw new Error('no history of somebody who was awarded');
  });
  return { bench: 'history', entries: size.lines, what, value: p50, p95, unit: 'ms' };
}

/** The most that a history can be in life. What is written for it stays, so it comes last. */
async function lifetimesAsked(town: Town, agentIds: readonly string[]): Promise<Figure> {
  await giveLifetimes(town.client, agentIds);
  const ids = Array.from({ length: ROUNDS }, () => agentIds).flat();
  return asked(town, '60 more awards each, with ceremonies and photos', ids);
}

/** What the page of a person asks beside the history: lines of that name which nobody has linked. */
async function unlinkedAsked({ client, size }: Town, agentIds: readonly string[]): Promise<Figure> {
  const names: string[] = [];
  for (const id of agentIds) names.push((await client.agent.get({ id })).summary.name);
  const { p50, p95 } = await repeated(names.length, (n) =>
    client.award.unlinked({ name: names[n] ?? '', kinds: ['person'] }),
  );
  const what = 'awards of their name linked to nobody';
  return { bench: 'history', entries: size.lines, what, value: p50, p95, unit: 'ms' };
}
