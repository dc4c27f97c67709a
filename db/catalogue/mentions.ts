import type { AgentRef, EntryContent } from '#contract';

/** Somebody or some body named in an entry, in one role. */
export type Mention = { readonly role: MentionRole; readonly ordinal: number; readonly ref: AgentRef };
export type MentionRole =
  | 'origin'
  | 'host'
  | 'chair'
  | 'secretary'
  | 'attendee'
  | 'photographer'
  | 'depicted'
  | 'authority'
  | 'signer'
  | 'issuer';

const one = (role: MentionRole, ref: AgentRef | null): Mention[] => (ref ? [{ role, ordinal: 0, ref }] : []);
const many = (role: MentionRole, refs: readonly AgentRef[]): Mention[] =>
  refs.map((ref, ordinal) => ({ role, ordinal, ref }));

/** Everybody an entry names outside its award lines. */
export function mentionsOf(content: EntryContent): Mention[] {
  const origin = one('origin', content.origin);
  switch (content.kind) {
    case 'minutes':
      return [
        ...origin,
        ...one('host', content.host),
        ...one('chair', content.chair),
        ...one('secretary', content.secretary),
        ...many('attendee', content.attendees),
      ];
    case 'photo':
      return [...origin, ...one('photographer', content.photographer), ...many('depicted', content.people)];
    case 'commendation':
      return [...origin, ...one('authority', content.authority), ...one('signer', content.signer)];
    case 'document':
      return [...origin, ...one('issuer', content.issuer), ...one('signer', content.signer)];
  }
}
