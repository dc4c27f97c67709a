import type { Hit } from '#contract';

/** A line of the list: an answer, those of the same recipient put together under it, and whether it is one of them. */
export type HitLine = { readonly hit: Hit; readonly under: readonly Hit[]; readonly isUnder: boolean };

/**
 * Puts answers together that name one and the same recipient: under the person where the person is among the answers,
 * else under the first decision. Only those whose key is in `opened` show what is under them.
 */
export function groupHits(hits: readonly Hit[], opened: ReadonlySet<string>): HitLine[] {
  const people = new Set(hits.filter(({ entity }) => entity === 'agent').map(({ id }) => id));
  const heads = new Map<string, string>();
  const under = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.recipient?.key;
    if (key === undefined) continue;
    const head = people.has(key) ? key : (heads.get(key) ?? hit.id);
    heads.set(key, head);
    if (head !== hit.id) under.set(head, [...(under.get(head) ?? []), hit]);
  }
  const isUnder = new Set([...under.values()].flat().map(({ id }) => id));
  return hits
    .filter(({ id }) => !isUnder.has(id))
    .flatMap((hit) => {
      const own = under.get(hit.id) ?? [];
      const shown = opened.has(hit.id) ? own : [];
      return [
        { hit, under: own, isUnder: false },
        ...shown.map((one) => ({ hit: one, under: [], isUnder: true })),
      ];
    });
}

/** The years from the first to the last of some answers. */
export function yearsOf(hits: readonly Hit[]): string {
  const years = hits.flatMap(({ date }) => (date ? [Number(date.earliest.slice(0, 4))] : []));
  if (years.length === 0) return '';
  return [...new Set([Math.min(...years), Math.max(...years)])].join('\u2013');
}
