import { useState } from 'react';
import type { AgentSummary, AwardLineInput, NameMatch } from '#contract';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { autoLinks, isWaiting, nameOfLine } from '../lines/agent-match.ts';
import { withAgent } from '../lines/with-agent.ts';

/** Names asked for at once. */
const BATCH = 500;

type Lines = readonly AwardLineInput[];
/** What was found for lines as they were when asked; a line edited meanwhile is another one. */
type Found = {
  readonly links: ReadonlyMap<AwardLineInput, AgentSummary>;
  readonly open: ReadonlyMap<AwardLineInput, number>;
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
  const { links, open } = autoLinks(lines, await matchesFor(lines));
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

/** Asks for all lines that wait, a batch at a time. */
async function matchesFor(lines: Lines): Promise<ReadonlyMap<number, NameMatch>> {
  const waiting = lines.flatMap((line, at) => (isWaiting(line) ? [{ line, at }] : []));
  const found = new Map<number, NameMatch>();
  for (let from = 0; from < waiting.length; from += BATCH) {
    const some = waiting.slice(from, from + BATCH);
    const names = some.map(({ line }) => nameOfLine(line));
    const matches = await archive.agent.match({ names, limit: 1 });
    some.forEach(({ at }, n) => {
      const match = matches[n];
      if (match) found.set(at, match);
    });
  }
  return found;
}
