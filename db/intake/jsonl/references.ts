import type { InterchangeRecord } from '#contract';
import { refused } from './refusal.ts';

type Target = 'agent' | 'fonds' | 'dossier' | 'entry';
type Pending = {
  readonly line: number;
  readonly field: string;
  readonly target: Target;
  readonly id: string;
};

const TARGET_OF: Readonly<Record<InterchangeRecord['kind'], Target | null>> = {
  person: 'agent',
  body: 'agent',
  household: 'agent',
  event: null,
  fonds: 'fonds',
  dossier: 'dossier',
  minutes: 'entry',
  photo: 'entry',
  commendation: 'entry',
  document: 'entry',
  link: null,
};

/** What a record of a kind can be pointed at as; null for what nothing points at. */
export const targetOf = (kind: InterchangeRecord['kind']): Target | null => TARGET_OF[kind];

/** Fields that point at another record, wherever in a record they stand. */
const FIELDS: Readonly<Record<string, Target>> = {
  agentId: 'agent',
  unitId: 'agent',
  parentId: 'agent',
  fondsId: 'fonds',
  dossierId: 'dossier',
  fromId: 'entry',
  toId: 'entry',
  fromIds: 'agent',
  toIds: 'agent',
};

/** What the archive already holds. */
export type Holds = {
  has(target: Target, id: string): boolean;
  /** Id of the fonds with this code. */
  fondsOfCode(code: string): string | undefined;
};

/** Gathers what a file names and points at, so that no record can point at nothing. */
export class References {
  readonly #ids = new Map<string, Target | null>();
  readonly #fonds = new Map<string, { readonly line: number; readonly id: string | undefined }>();
  readonly #pending: Pending[] = [];

  add(record: InterchangeRecord, line: number): void {
    const target = targetOf(record.kind);
    if (record.id !== undefined) {
      if (this.#ids.has(record.id)) throw refused(line, 'id', 'duplicate', record.id);
      this.#ids.set(record.id, target);
    }
    if (record.kind === 'fonds') {
      if (this.#fonds.has(record.code)) throw refused(line, 'code', 'duplicate', record.code);
      this.#fonds.set(record.code, { line, id: record.id });
    }
    this.#gather(record, '', line);
  }

  /** Whether a record of this id has been read. */
  has = (id: string): boolean => this.#ids.has(id);

  /** Fails with the first pointer that leads nowhere, or the first code of a fonds that another one has. */
  settle(archive: Holds): void {
    for (const { line, field, target, id } of this.#pending) {
      if (this.#ids.get(id) !== target && !archive.has(target, id))
        throw refused(line, field, 'points_nowhere', id);
    }
    for (const [code, { line, id }] of this.#fonds) {
      const known = archive.fondsOfCode(code);
      if (known !== undefined && known !== id) throw refused(line, 'code', 'taken', code);
    }
  }

  #gather(value: unknown, path: string, line: number): void {
    if (Array.isArray(value)) value.forEach((one, n) => void this.#gather(one, `${path}.${n}`, line));
    else if (typeof value === 'object' && value !== null) {
      for (const [field, one] of Object.entries(value))
        this.#field(field, one, path === '' ? field : `${path}.${field}`, line);
    }
  }

  #field(field: string, value: unknown, path: string, line: number): void {
    const target = FIELDS[field];
    if (!target) {
      this.#gather(value, path, line);
      return;
    }
    const ids = Array.isArray(value) ? value : [value];
    for (const id of ids) {
      if (typeof id === 'string' && this.#ids.get(id) !== target)
        this.#pending.push({ line, field: path, target, id });
    }
  }
}
