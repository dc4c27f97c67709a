import { type AgentKind, type AwardLineInput, keysOf, splitPersonName } from '#contract';

/** Keys of lines seen before: a list of a thousand is asked for them at every change of one. Lines never change. */
const known = new WeakMap<AwardLineInput, string>();

/** The folded name of a person (without honorifics), body or household: equal for all spellings of a name. */
export function nameKey(name: string, kind: AgentKind): string {
  return keysOf(kind === 'person' ? splitPersonName(name).name : name).join(' ');
}

/** The folded name of a line's recipient. */
export function nameKeyOf(line: AwardLineInput): string {
  const before = known.get(line);
  if (before !== undefined) return before;
  const key = nameKey(line.asPrinted ?? '', line.recipientKind ?? 'person');
  known.set(line, key);
  return key;
}
