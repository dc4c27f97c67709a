import type { EntryContent, EntryContentInput, EntryKind, InputIssue } from '#contract';

/** What somebody is writing into an entry: as typed, so not necessarily valid yet. */
export type InputOf<K extends EntryKind> = Extract<EntryContentInput, { kind: K }>;
export type DraftStatus = 'clean' | 'typing' | 'kept' | 'not_kept' | 'saving';

export type Conflict = {
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
  readonly actual: number;
};

/** The state of one entry form. `base` is what is saved; `content` differs from it while there is a draft. */
export type EntryDraft<K extends EntryKind = EntryKind> = {
  readonly entryId: string | null;
  readonly draftId: string;
  readonly base: InputOf<K>;
  readonly baseRevision: number | null;
  readonly content: InputOf<K>;
  /** Contents before changes to lists (a pasted table, a removed row), latest last; text has the undo of its field. */
  readonly past: readonly InputOf<K>[];
  readonly status: DraftStatus;
  /** When the draft was last kept. */
  readonly keptAt: string | null;
  /** The moment of a draft that was waiting when the form was opened. */
  readonly recoveredAt: string | null;
  readonly issues: readonly InputIssue[];
  readonly conflict: Conflict | null;
};

export type DraftEvent<K extends EntryKind = EntryKind> =
  | { readonly type: 'typed'; readonly patch: Partial<InputOf<K>> }
  | { readonly type: 'undone' }
  | { readonly type: 'kept'; readonly content: InputOf<K>; readonly at: string }
  | { readonly type: 'not_kept' }
  | { readonly type: 'saving' }
  | {
      readonly type: 'saved';
      readonly id: string;
      readonly revision: number;
      readonly content: InputOf<K>;
      readonly draftId: string;
    }
  | { readonly type: 'refused'; readonly issues: readonly InputIssue[] }
  | { readonly type: 'conflicted'; readonly conflict: Conflict }
  | {
      readonly type: 'resolved';
      readonly content: InputOf<K>;
      readonly theirs: InputOf<K>;
      readonly revision: number;
    }
  | { readonly type: 'conflict_left' }
  | { readonly type: 'dropped'; readonly draftId: string };

/** So many changes to lists can be taken back. */
const STEPS = 49;

/** The next state of a form. Pure: what was typed while a call was under way is never lost. */
export function nextDraft<K extends EntryKind>(draft: EntryDraft<K>, event: DraftEvent<K>): EntryDraft<K> {
  switch (event.type) {
    case 'typed':
      return afterTyping(draft, event.patch);
    case 'undone':
      return afterUndo(draft);
    case 'kept':
      return { ...draft, keptAt: event.at, status: draft.content === event.content ? 'kept' : draft.status };
    case 'not_kept':
      return { ...draft, status: 'not_kept' };
    case 'saving':
      return { ...draft, status: 'saving', issues: [], conflict: null };
    case 'saved':
      return afterSave(draft, event);
    case 'refused':
      return { ...draft, status: 'typing', issues: event.issues };
    case 'conflicted':
      return { ...draft, status: 'typing', conflict: event.conflict };
    case 'resolved':
      return {
        ...draft,
        content: event.content,
        base: event.theirs,
        baseRevision: event.revision,
        conflict: null,
      };
    case 'conflict_left':
      return { ...draft, conflict: null };
    case 'dropped':
      return {
        ...draft,
        content: draft.base,
        past: [],
        draftId: event.draftId,
        status: 'clean',
        keptAt: null,
        recoveredAt: null,
        issues: [],
      };
  }
}

function afterTyping<K extends EntryKind>(draft: EntryDraft<K>, patch: Partial<InputOf<K>>): EntryDraft<K> {
  return {
    ...draft,
    content: { ...draft.content, ...patch },
    past: Object.values(patch).some(Array.isArray)
      ? [...draft.past.slice(-STEPS), draft.content]
      : draft.past,
    status: draft.status === 'saving' ? 'saving' : 'typing',
    issues: withoutIssuesOf(draft.issues, Object.keys(patch)),
  };
}

function afterUndo<K extends EntryKind>(draft: EntryDraft<K>): EntryDraft<K> {
  const before: Readonly<Record<string, unknown>> | undefined = draft.past.at(-1);
  if (!before) return draft;
  const fields = Object.entries(draft.content).map(([field, value]) => [
    field,
    Array.isArray(value) || Array.isArray(before[field]) ? before[field] : value,
  ]);
  const content = Object.fromEntries(fields) as InputOf<K>;
  return { ...draft, content, past: draft.past.slice(0, -1), status: 'typing' };
}

function afterSave<K extends EntryKind>(
  draft: EntryDraft<K>,
  { id, revision, content, draftId }: Extract<DraftEvent<K>, { type: 'saved' }>,
): EntryDraft<K> {
  const wasTypedOn = draft.content !== content;
  return {
    ...draft,
    entryId: id,
    draftId,
    base: content,
    baseRevision: revision,
    status: wasTypedOn ? 'typing' : 'clean',
    keptAt: null,
    recoveredAt: null,
    issues: [],
    conflict: null,
  };
}

function withoutIssuesOf(issues: readonly InputIssue[], fields: readonly string[]): readonly InputIssue[] {
  return issues.filter(({ path }) => !fields.includes(fieldOf(path)));
}

/** The content field an issue is about: `content.attendees.3.name` is about `attendees`. */
export function fieldOf(path: string): string {
  return path.replace(/^content\./, '').split('.')[0] ?? '';
}

/** Whether something was typed that is not saved. */
export function isDirty({ content, base }: { readonly content: unknown; readonly base: unknown }): boolean {
  return !isSame(content, base);
}

/** Equal as stored: key order and missing against undefined make no difference. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  );
}

/** The fields in which two contents differ, in the order of the first. */
export function differingFields(
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (field) => !isSame(mine[field], theirs[field]),
  );
}

/** What is kept after a conflict: theirs, with the chosen fields of mine. */
export function mergeChosen<K extends EntryKind>(
  conflict: Conflict,
  mineFields: ReadonlySet<string>,
): InputOf<K> {
  const chosen = Object.entries(conflict.mine).filter(([field]) => mineFields.has(field));
  return { ...conflict.theirs, ...Object.fromEntries(chosen) } as InputOf<K>;
}

/** The same content as the core gives it back, to begin an edit from. */
export const asInput = <K extends EntryKind>(content: Extract<EntryContent, { kind: K }>): InputOf<K> =>
  content as unknown as InputOf<K>;
