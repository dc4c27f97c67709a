import type { EntryKind } from '#contract';

type End = { readonly id: string; readonly kind: EntryKind };
type NewLink = { readonly fromId: string; readonly toId: string; readonly role: string };

/** What something of a kind is at a conference. */
const ROLES = { photo: 'photo-of', commendation: 'announced-at', document: 'document-of' } as const;

/** The link between two entries, from the one that says something of the other: a photo of its conference, a decision announced there. */
export function linkBetween(one: End, other: End): NewLink {
  const [thing, conference] = one.kind === 'minutes' ? [other, one] : [one, other];
  if (conference.kind === 'minutes' && thing.kind !== 'minutes')
    return { fromId: thing.id, toId: conference.id, role: ROLES[thing.kind] };
  if (one.kind === 'photo') return { fromId: one.id, toId: other.id, role: 'photo-of' };
  if (other.kind === 'photo') return { fromId: other.id, toId: one.id, role: 'photo-of' };
  return { fromId: one.id, toId: other.id, role: 'related' };
}
