import { z } from 'zod';
import { MatchBatch } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import type { Entries } from '../../catalogue/entries.ts';
import type { JobHandle, Runner } from '../../engine/jobs/runner.ts';
import type { Recorder } from '../../engine/recorder.ts';
import { certainLines, nameOfLine } from './certain-lines.ts';
import type { Linking } from './linking.ts';
import type { AutoLinkStore } from './store-auto-links.ts';
import type { WaitingDecision, WaitingReader } from './store-waiting.ts';

/** What is asked: to match all that waits, or to take the links of an earlier run away. */
const MatchOrder = z.union([z.object({ batch: MatchBatch }), z.object({ undo: MatchBatch })]);
const Checkpoint = z.object({ earliest: z.string(), seq: z.int(), done: z.int(), linked: z.int() });
type Place = z.output<typeof Checkpoint>;

/** Decisions in one transaction: few enough for calls to get through. */
const SLICE = 8;
const BEGINNING: Place = { earliest: '', seq: -1, done: 0, linked: 0 };

export type MatchParts = {
  readonly agents: Agents;
  readonly entries: Entries;
  readonly linking: Linking;
  readonly waiting: WaitingReader;
  readonly autoLinks: AutoLinkStore;
};

/** Links the recipients that are beyond reasonable doubt, oldest decisions first: what they tell helps the later ones. */
export function matchRunner(parts: MatchParts): Runner {
  return async (input, job) => {
    const order = MatchOrder.parse(input);
    return 'undo' in order ? unmatch(order.undo, parts, job) : match(order.batch, parts, job);
  };
}

async function match(batch: string, parts: MatchParts, job: JobHandle): Promise<unknown> {
  const resumed = Checkpoint.safeParse(job.resumeFrom);
  let place = resumed.success ? resumed.data : BEGINNING;
  const total = place.done + parts.waiting.count();
  for (;;) {
    const decisions = parts.waiting.decisions(place, SLICE);
    const last = decisions.at(-1);
    if (!last) return { batch, seen: place.done, linked: place.linked };
    const counts = await job.write((recorder) => {
      const found = matchSlice(batch, decisions, parts, recorder);
      place = { ...last, done: place.done + found.seen, linked: place.linked + found.linked };
      job.checkpoint(place);
      return place;
    });
    job.progress(counts.done, total, `${counts.linked}`);
  }
}

function matchSlice(
  batch: string,
  decisions: readonly WaitingDecision[],
  { agents, entries, linking, autoLinks }: MatchParts,
  recorder: Recorder,
): { seen: number; linked: number } {
  const matcher = agents.matcher();
  let [seen, linked] = [0, 0];
  for (const { id } of decisions) {
    const { content } = entries.get(id);
    if (content.kind !== 'commendation') continue;
    seen += content.lines.filter(({ agentId }) => agentId === null).length;
    const links = certainLines(id, content.lines, (line) => matcher.weigh(nameOfLine(line, content.date)));
    linked += linking.linkIn(id, new Map(links.map(({ lineId, agentId }) => [lineId, agentId])), recorder);
    for (const link of links) autoLinks.add(batch, link);
    if (links.length > 0) matcher.forgetPeople();
  }
  return { seen, linked };
}

async function unmatch(batch: string, { linking, autoLinks }: MatchParts, job: JobHandle): Promise<unknown> {
  const standing = [...autoLinks.standing(batch)];
  let unlinked = 0;
  for (let at = 0; at < standing.length; at += SLICE) {
    unlinked += await job.write((recorder) =>
      standing
        .slice(at, at + SLICE)
        .map(([entryId, ids]) => linking.linkIn(entryId, new Map(ids.map((id) => [id, null])), recorder))
        .reduce((sum, n) => sum + n, 0),
    );
    job.progress(at, standing.length);
  }
  return { batch, unlinked };
}
