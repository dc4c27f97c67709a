import { fileEdges, importGraph } from './graph.ts';
import type { Check } from './source.ts';

/** No file imports itself by way of others, not even for types. Each circle is told once. */
export const cycles: Check = (files) => {
  const next = new Map<string, string[]>();
  for (const { from, to, how } of fileEdges(importGraph(files))) {
    if (how !== 'url') next.set(from, [...(next.get(from) ?? []), to]);
  }
  return circles(next).map((circle) => ({
    rule: 'cycles',
    path: circle[0] ?? '',
    message: `goes in a circle: ${[...circle, circle[0]].join(' → ')}`,
  }));
};

/** Depth-first search: an edge back to a file on the way here closes a circle. */
function circles(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[][] = [];

  const visit = (path: string): void => {
    const start = way.indexOf(path);
    if (start !== -1) found.push(way.slice(start));
    if (start !== -1 || done.has(path)) return;
    way.push(path);
    for (const to of next.get(path) ?? []) visit(to);
    way.pop();
    done.add(path);
  };

  for (const path of next.keys()) visit(path);
  return found;
}
