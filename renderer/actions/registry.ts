import { type Action, isPossible, setReadOnly } from './action.ts';

type Watcher = () => void;

/** The actions on screen now, in the order they were added. Watchers hear when what is shown of them changes. */
export class ActionRegistry {
  #groups = new Map<symbol, readonly Action[]>();
  #all: readonly Action[] = [];
  #shown = '';
  #watchers = new Set<Watcher>();

  /** Puts a group in place of what the owner gave before; an empty one takes it away. */
  put(owner: symbol, actions: readonly Action[]): void {
    if (actions.length > 0) this.#groups.set(owner, actions);
    else this.#groups.delete(owner);
    this.#all = [...this.#groups.values()].flat();
    this.#tell();
  }

  /** Takes actions that write out of what is possible, or back into it. */
  setReadOnly(isReadOnly: boolean): void {
    setReadOnly(isReadOnly);
    this.#tell();
  }

  #tell(): void {
    const shown = this.#all.map(appearance).join('\n');
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const watcher of this.#watchers) watcher();
  }

  /** All actions; the list is a new one after each change. */
  all = (): readonly Action[] => this.#all;

  /** What is shown of them: changes exactly when something must be drawn again. */
  shown = (): string => this.#shown;

  find(id: string): Action | undefined {
    return this.#all.findLast((action) => action.id === id && isPossible(action));
  }

  watch = (watcher: Watcher): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
}

function appearance(action: Action): string {
  return [action.id, action.shortcut, action.place, isPossible(action)].join('|');
}

/** The registry of this window. */
export const registry = new ActionRegistry();
