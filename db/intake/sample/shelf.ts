import type { RecordOf } from '#contract';
import { type Body, bodyOf, newWard } from './bodies.ts';
import { yearOf } from './calendar.ts';
import plan from './fonds.json' with { type: 'json' };
import { fill } from './text.ts';

/** What a dossier gathers. */
export type DossierGroup = keyof typeof plan.groups;

interface OpenDossier {
  readonly record: RecordOf<'dossier'>;
  first: string;
  last: string;
  count: number;
}

/** Fonds of the bodies and the dossiers in them, opened when the first entry needs one. */
export class Shelf {
  readonly fonds: readonly RecordOf<'fonds'>[];
  readonly #bodies: ReadonlyMap<string, Body>;
  readonly #nextId: () => string;
  readonly #dossiers = new Map<string, OpenDossier>();

  constructor(bodies: ReadonlyMap<string, Body>, nextId: () => string) {
    this.#bodies = bodies;
    this.#nextId = nextId;
    this.fonds = plan.list.map(({ code, creator }) => fondsRecord(code, bodyOf(bodies, creator), nextId()));
  }

  /** The dossier of that body's fonds, year and group; `body` may be any body of a ward. */
  place(body: string, group: DossierGroup, day: string, year = yearOf(day)): string {
    const creator = creatorOf(body, day);
    const key = `${creator}/${year}/${group}`;
    const open = this.#dossiers.get(key) ?? this.#open(creator, group, year, day);
    this.#dossiers.set(key, open);
    open.count += 1;
    if (day < open.first) open.first = day;
    if (day > open.last) open.last = day;
    return open.record.id ?? '';
  }

  /** Dossiers with the dates and sheets of what they have come to hold. `today` decides which are still open. */
  dossiers(today: string): RecordOf<'dossier'>[] {
    return [...this.#dossiers.values()].map(({ record, first, last, count }, i) => ({
      ...record,
      startDate: first,
      endDate: last,
      closedOn: record.year === yearOf(today) ? null : last,
      status: record.year === yearOf(today) ? 'open' : 'closed',
      sheetCount: count * 4 + 3,
      pageCount: count * 7 + 5,
      room: plan.rooms[i % plan.rooms.length] ?? '',
      shelf: fill(plan.shelf, { n: 1 + Math.floor(i / 24) }),
      box: fill(plan.box, { n: 1 + Math.floor(i / 3) }),
    }));
  }

  #open(creator: string, group: DossierGroup, year: number, day: string): OpenDossier {
    const index = plan.list.findIndex((entry) => entry.creator === creator);
    const { number, title, retention, keywords } = plan.groups[group];
    const record: RecordOf<'dossier'> = {
      kind: 'dossier',
      id: this.#nextId(),
      fondsId: this.fonds[index]?.id ?? '',
      number,
      year,
      title: fill(title, { year, creator: bodyOf(this.#bodies, creator).short }),
      retention,
      access: '01',
      language: '01',
      physicalState: '02',
      keywords,
      inventoryNo: '01',
      notes: plan.notes,
    };
    return { record, first: day, last: day, count: 0 };
  }
}

/** The fonds a body's papers go to: Party and front have their own, all others that of the committee. */
function creatorOf(body: string, day: string): string {
  const [ward = '', kind = ''] = body.split('.');
  const known = plan.list.some(({ creator }) => creator.startsWith(`${ward}.`));
  const place = known ? ward : day >= '2025-07-01' ? newWard.key : 'p5';
  if (kind === 'party') return `${place}.party`;
  return ['front', 'women', 'youth', 'veterans'].includes(kind) ? `${place}.front` : `${place}.committee`;
}

function fondsRecord(code: string, body: Body, id: string): RecordOf<'fonds'> {
  return {
    kind: 'fonds',
    id,
    code,
    name: fill(plan.name, { creator: body.short }),
    creator: { name: body.name, agentId: body.id },
    status: body.to ? 'closed' : 'open',
    openedOn: body.from,
    closedOn: body.to ?? null,
    ...(body.to && { closingBasis: plan.closingBasis }),
    history: fill(body.to ? plan.history : plan.historyOpen, { name: body.name }),
    scope: plan.scope,
    arrangement: plan.arrangement,
    accessRules: plan.accessRules,
  };
}
