import type { AgentSummary } from '#contract';

export type TreeBody = { readonly body: AgentSummary; readonly parentId: string | null };

/** A row of the tree as it stands open now. */
export type TreeRow = {
  readonly body: AgentSummary;
  /** 1 at the top. */
  readonly level: number;
  readonly isOpen: boolean;
  readonly hasChildren: boolean;
};

/** The bodies at the top and under the open ones, each level in the order given, bodies of today before former ones. */
export function treeRows(bodies: readonly TreeBody[], open: ReadonlySet<string>): TreeRow[] {
  const children = childrenOf(bodies);
  const rows: TreeRow[] = [];
  const seen = new Set<string>();
  const add = (body: AgentSummary, level: number): void => {
    if (seen.has(body.id)) return;
    seen.add(body.id);
    const below = children.get(body.id) ?? [];
    const isOpen = below.length > 0 && open.has(body.id);
    rows.push({ body, level, isOpen, hasChildren: below.length > 0 });
    if (isOpen) for (const child of below) add(child, level + 1);
  };
  for (const root of children.get(null) ?? []) add(root, 1);
  return rows;
}

/** What stands open at first: the bodies of today at the top, and whatever is above the one that is shown. */
export function openAtFirst(bodies: readonly TreeBody[], activeId: string | null): ReadonlySet<string> {
  const tops = bodies
    .filter((one) => one.parentId === null && isOfToday(one.body))
    .map(({ body }) => body.id);
  return new Set([...tops, ...above(bodies, activeId)]);
}

/** The ids of the bodies above one, nearest first. */
export function above(bodies: readonly TreeBody[], id: string | null): string[] {
  const parents = new Map(bodies.map(({ body, parentId }) => [body.id, parentId]));
  const way: string[] = [];
  for (let at = id && parents.get(id); at && !way.includes(at); at = parents.get(at)) way.push(at);
  return way;
}

/** Where a key takes whoever is on a row: another row, or this one opened or closed; undefined when it is not for trees. */
export function treeStep(
  key: string,
  rows: readonly TreeRow[],
  at: number,
): { readonly to: number } | { readonly open: boolean } | undefined {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (!row?.hasChildren) return undefined;
      return row.isOpen ? { to: at + 1 } : { open: true };
    case 'ArrowLeft':
      if (row?.isOpen) return { open: false };
      return row && { to: Math.max(0, parentRow(rows, at)) };
    default:
      return undefined;
  }
}

const parentRow = (rows: readonly TreeRow[], at: number): number =>
  rows.slice(0, at).findLastIndex((row) => row.level < (rows[at]?.level ?? 1));

const isOfToday = ({ validTo, successor }: AgentSummary): boolean => validTo === null && successor === '';

/** The children of each body; of null, those with no body above them that is known. */
function childrenOf(bodies: readonly TreeBody[]): ReadonlyMap<string | null, AgentSummary[]> {
  const known = new Set(bodies.map(({ body }) => body.id));
  const children = new Map<string | null, AgentSummary[]>();
  const inOrder = [
    ...bodies.filter(({ body }) => isOfToday(body)),
    ...bodies.filter(({ body }) => !isOfToday(body)),
  ];
  for (const { body, parentId } of inOrder) {
    const under = parentId !== null && known.has(parentId) ? parentId : null;
    children.set(under, [...(children.get(under) ?? []), body]);
  }
  return children;
}
