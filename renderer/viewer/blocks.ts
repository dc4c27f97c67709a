import {
  VIEWER_BLOCK,
  type ViewerAbout,
  type ViewerRecord,
  type ViewerRecords,
  type ViewerRow,
  type ViewerRows,
} from '#contract/viewer';

/** The package as the page holds it. Records are read block by block, when one of them is first asked for. */
export type Package = {
  readonly about: ViewerAbout;
  /** Everything, the newest first; what has no date comes last. */
  readonly rows: readonly ViewerRow[];
  row(id: string): ViewerRow | undefined;
  record(id: string): ViewerRecord | undefined;
  /** Lines in which somebody is named. */
  naming(agentId: string): readonly ViewerRow[];
  /** Decisions with an award for somebody: an id, or a name's key behind `=`. */
  awarding(recipient: string): readonly ViewerRow[];
  /** What lies in a dossier. */
  within(dossierId: string): readonly ViewerRow[];
};

type Place = { readonly row: ViewerRow; readonly block: number };

/** Reads the blocks of the page. Throws where one of them was damaged. */
export function readPackage(page: Document): Package {
  const about = read<ViewerAbout>(page.querySelector(`.${VIEWER_BLOCK.about}`));
  const blocks = [...page.querySelectorAll(`.${VIEWER_BLOCK.records}`)];
  const places = new Map<string, Place>();
  page.querySelectorAll(`.${VIEWER_BLOCK.rows}`).forEach((element, block) => {
    for (const row of read<ViewerRows>(element)) places.set(row.id, { row, block });
  });
  const rows = [...places.values()].map(({ row }) => row).sort(newestFirst);
  const records = recordsOf(blocks);
  const named = gather(rows, ({ names }) => names);
  const awarded = gather(rows, ({ awards }) => awards);
  const filed = gather(rows, ({ dossier }) => (dossier === '' ? [] : [dossier]));
  return {
    about,
    rows,
    row: (id) => places.get(id)?.row,
    record: (id) => {
      const place = places.get(id);
      return place && records(place.block).get(id);
    },
    naming: (id) => named.get(id) ?? [],
    awarding: (recipient) => awarded.get(recipient) ?? [],
    within: (id) => filed.get(id) ?? [],
  };
}

function read<T>(element: Element | null): T {
  return JSON.parse(element?.textContent ?? '') as T;
}

function recordsOf(blocks: readonly Element[]) {
  const opened = new Map<number, ReadonlyMap<string, ViewerRecord>>();
  return (block: number): ReadonlyMap<string, ViewerRecord> => {
    const known = opened.get(block);
    if (known) return known;
    const records = read<ViewerRecords>(blocks[block] ?? null);
    const byId = new Map(records.map((record) => [record.id ?? '', record]));
    opened.set(block, byId);
    return byId;
  };
}

function newestFirst(a: ViewerRow, b: ViewerRow): number {
  return b.on.localeCompare(a.on) || a.title.localeCompare(b.title, 'vi');
}

/** Lines by what they name, each line once a name. */
function gather(rows: readonly ViewerRow[], namesOf: (row: ViewerRow) => readonly string[]) {
  const found = new Map<string, ViewerRow[]>();
  for (const row of rows)
    for (const name of new Set(namesOf(row))) {
      const list = found.get(name);
      if (list) list.push(row);
      else found.set(name, [row]);
    }
  return found;
}
