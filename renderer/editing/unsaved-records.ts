/** What was typed into a record's form and not saved, with the revision the edit began with. */
type Unsaved = { readonly content: object; readonly revision: number | null };

const waiting = new Map<string, Unsaved>();

/** Keeps what was typed as long as the window lives, so that leaving a form loses nothing; null when it is settled. */
export function keepUnsaved(key: string, unsaved: Unsaved | null): void {
  if (unsaved) waiting.set(key, unsaved);
  else waiting.delete(key);
}

export const unsavedOf = (key: string): Unsaved | undefined => waiting.get(key);
