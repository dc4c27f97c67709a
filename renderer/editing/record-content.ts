/** The state of a record's form: what is saved, what is typed over it, and how it came to that. */
export type RecordState<C> = {
  readonly base: { readonly id: string | null; readonly revision: number | null; readonly content: C };
  readonly content: C;
  /** Contents before changes to lists (a removed row, a paste), latest last; text has the undo of its field. */
  readonly past: readonly C[];
  /** Whether it began with what was typed before the form was left last time. */
  readonly isRecovered: boolean;
  /** Counts the records begun in this form one after the other. */
  readonly round: number;
};

export type RecordEvent<C> =
  | { readonly type: 'typed'; readonly patch: Partial<C> }
  | { readonly type: 'undone' }
  /** What was typed is dropped; the next save is over what is saved now. */
  | { readonly type: 'dropped'; readonly revision: number | null }
  /** Another new record. */
  | { readonly type: 'begun'; readonly content: C }
  /** Merged with what somebody else saved meanwhile, to be saved over that. */
  | { readonly type: 'merged'; readonly content: C; readonly revision: number };

const STEPS = 49;

/** The next state of a record's form. Pure. */
export function nextRecord<C extends object>(state: RecordState<C>, event: RecordEvent<C>): RecordState<C> {
  const { base, content, past, round } = state;
  switch (event.type) {
    case 'typed': {
      const isList = Object.values(event.patch).some(Array.isArray);
      return {
        ...state,
        content: { ...content, ...event.patch },
        past: isList ? [...past.slice(-STEPS), content] : past,
      };
    }
    case 'undone':
      return { ...state, content: past.at(-1) ?? content, past: past.slice(0, -1) };
    case 'dropped':
      return {
        ...state,
        base: { ...base, revision: event.revision },
        content: base.content,
        past: [],
        isRecovered: false,
      };
    case 'begun':
      return {
        base: { id: null, revision: null, content: event.content },
        content: event.content,
        past: [],
        isRecovered: false,
        round: round + 1,
      };
    case 'merged':
      return { ...state, base: { ...base, revision: event.revision }, content: event.content, past: [] };
  }
}
