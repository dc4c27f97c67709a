import type { EntrySummary } from '#contract';

type NamedIn = { readonly entry: EntrySummary; readonly role: string };

/** An entry that names somebody, with every role in which it does. */
export type Mention = { readonly entry: EntrySummary; readonly roles: readonly string[] };

export type Mentions = {
  /** Photos that show them. */
  readonly depictedIn: readonly EntrySummary[];
  /** Photos that have to do with them otherwise: taken by them, kept by them. */
  readonly photos: readonly EntrySummary[];
  readonly others: readonly Mention[];
};

/**
 * Where somebody is named, each entry once, in the order given. Awards are shown elsewhere; that an entry comes from a
 * body is only said where nothing else is.
 */
export function mentionsIn(rows: readonly NamedIn[]): Mentions {
  const mentions = new Map<string, Mention>();
  for (const { entry, role } of rows) {
    if (role === 'recipient') continue;
    const roles = mentions.get(entry.id)?.roles ?? [];
    mentions.set(entry.id, { entry, roles: roles.includes(role) ? roles : [...roles, role] });
  }
  const all = [...mentions.values()].map(({ entry, roles }) => ({ entry, roles: tellingRoles(roles) }));
  const photos = all.filter(({ entry }) => entry.kind === 'photo');
  return {
    depictedIn: photos.flatMap(({ entry, roles }) => (roles.includes('depicted') ? entry : [])),
    photos: photos.flatMap(({ entry, roles }) => (roles.includes('depicted') ? [] : entry)),
    others: all.filter(({ entry }) => entry.kind !== 'photo'),
  };
}

const tellingRoles = (roles: readonly string[]): readonly string[] =>
  roles.length > 1 ? roles.filter((role) => role !== 'origin') : roles;
