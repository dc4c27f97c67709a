import { useState } from 'react';
import type { AgentSummary, AwardLineInput } from '#contract';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { autoLinks, type Candidates } from '../lines/agent-match.ts';
import { nameKeyOf } from '../lines/name-key.ts';
import { withAgent } from '../lines/with-agent.ts';

/** Questions under way at once. */
const LANES = 4;
/** A longer answer may not hold everybody of that name. */
const MOST_NAMESAKES = 50;

type Lines = readonly AwardLineInput[];
/** What was found for lines as they were when asked; a line edited meanwhile is another one. */
type Found = {
  readonly links: ReadonlyMap<AwardLineInput, AgentSummary>;
  readonly open: ReadonlyMap<AwardLineInput, number | null>;
};
export type LinkCounts = { readonly linked: number; readonly open: number };

/** Links what is beyond doubt; `open` tells for each line left open how many records have its name. */
export function useAutoLink(lines: Lines, onLinked: (lines: Lines, counts: LinkCounts) => void) {
  const [open, setOpen] = useState<Found['open']>(new Map());
  const { give, isBusy } = useCommand(findLinks, {
    onDone: (found) => {
      const linked = lines.map((line) => {
        const agent = found.links.get(line);
        return agent ? withAgent(line, agent) : line;
      });
      setOpen(found.open);
      onLinked(linked, { linked: found.links.size, open: found.open.size });
    },
  });
  return { open, isBusy, link: () => give(lines) };
}

async function findLinks(lines: Lines): Promise<Found> {
  const { links, open } = autoLinks(lines, await candidatesFor(lines));
  return { links: byLine(lines, links), open: byLine(lines, open) };
}

function byLine<T>(lines: Lines, byPlace: ReadonlyMap<number, T>): ReadonlyMap<AwardLineInput, T> {
  return new Map(
    [...byPlace].flatMap(([at, value]) => {
      const line = lines[at];
      return line ? [[line, value] as const] : [];
    }),
  );
}

/** Asks once for every name that is not linked yet. */
async function candidatesFor(lines: Lines): Promise<Candidates> {
  const names = [...new Set(lines.filter(({ agentId }) => !agentId).map(nameKeyOf))].filter(Boolean);
  const found = new Map<string, readonly AgentSummary[] | null>();
  const waiting = names.values();
  const lane = async () => {
    for (const name of waiting) {
      const agents = await archive.agent.suggest({ text: name, limit: MOST_NAMESAKES });
      found.set(name, agents.length < MOST_NAMESAKES ? agents : null);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return found;
}
