import type { EntityName } from '#contract';
import type { ActStore } from './store-acts.ts';
import type { ChangeKind } from './store-changes.ts';

/** Who gives a command, from which window. */
export type Caller = { readonly actor: string; readonly session: string };

/**
 * Writes one act and its changes while a command runs. The act row appears with the first change, so a
 * command that changes nothing leaves no trace.
 */
export class Recorder {
  readonly #acts: ActStore;
  readonly #caller: Caller;
  readonly #procedure: string;
  readonly #touched = new Set<EntityName>();
  #act: number | null = null;
  #subject = '';
  #seq = 0;
  readonly at: string;

  constructor(acts: ActStore, caller: Caller, procedure: string, at: string) {
    this.#acts = acts;
    this.#caller = caller;
    this.#procedure = procedure;
    this.at = at;
  }

  get actor(): string {
    return this.#caller.actor;
  }

  get session(): string {
    return this.#caller.session;
  }

  /** Entities written so far, for the announcement after the commit. */
  get touched(): readonly EntityName[] {
    return [...this.#touched];
  }

  /** Sequence number of the last change; 0 when nothing has changed. */
  get seq(): number {
    return this.#seq;
  }

  get act(): number | null {
    return this.#act;
  }

  /** Names for people what the act was about; the first name given stays. */
  about(subject: string): void {
    if (this.#subject !== '') return;
    this.#subject = subject.slice(0, 300);
    if (this.#act !== null) this.#acts.rename(this.#act, this.#subject);
  }

  /** Notes one change. `before` is what undo needs to put back; null where the thing did not exist. */
  change(entity: EntityName, id: string, kind: ChangeKind, before: unknown): void {
    this.#seq = this.#acts.addChange(this.#begun(), entity, id, kind, before);
    this.#touched.add(entity);
  }

  /** Notes that things of one sort were made. */
  created(entity: EntityName, ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#seq = this.#acts.addCreated(this.#begun(), entity, ids);
    this.#touched.add(entity);
  }

  #begun(): number {
    const { actor, session } = this.#caller;
    const procedure = this.#procedure;
    this.#act ??= this.#acts.begin({ at: this.at, actor, session, procedure, subject: this.#subject });
    return this.#act;
  }

  /** Has viewers ask again about something that is no part of the catalogue's history (drafts, jobs). */
  announce(entity: EntityName): void {
    this.#touched.add(entity);
  }
}
