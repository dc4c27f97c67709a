/** What the application asked of the system and the stand-in only wrote down, oldest first. */
export type Call = {
  readonly api: string;
  readonly args: readonly unknown[];
};

export const calls: Call[] = [];

/** Wraps an answer so that every call of it is written down under the given name. */
export function recorded<A extends unknown[], R>(api: string, answer: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    calls.push({ api, args });
    return answer(...args);
  };
}

/** A call without answer that is only written down. */
export function noted(api: string): (...args: unknown[]) => void {
  return recorded(api, () => undefined);
}
