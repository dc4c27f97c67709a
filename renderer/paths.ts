import type { Draft, EntryKind } from '#contract';

/** The screen on which entries of a kind are listed, shown and edited. */
export const screenOfKind: Record<EntryKind, string> = {
  minutes: '/conferences',
  photo: '/photos',
  commendation: '/commendations',
  document: '/documents',
};

export const entryPath = (kind: EntryKind, id: string): string => `${screenOfKind[kind]}/${id}`;
/** A new entry; with a draft's id, that draft goes on. */
export const newEntryPath = (kind: EntryKind, draftId?: string): string =>
  `${screenOfKind[kind]}/new${draftId ? `?draft=${draftId}` : ''}`;
/** A new entry that belongs to another one: it is linked to that when it is saved. */
export const newEntryFor = (kind: EntryKind, entryId: string): string =>
  `${newEntryPath(kind)}?for=${entryId}`;
export const dossierPath = (id: string): string => `/dossiers/${id}`;
export const fondsPath = (id: string): string => `/dossiers?fonds=${id}`;
export const agentPath = (kind: 'person' | 'body' | 'household', id: string): string =>
  `${kind === 'body' ? '/bodies' : '/people'}/${id}`;
/** The printed confirmation of somebody's awards. */
export const confirmationPath = (kind: 'person' | 'body' | 'household', id: string): string =>
  `${agentPath(kind, id)}/confirmation`;
/** Where a draft goes on: in the form of its entry, or of a new one. */
export const draftPath = ({ id, kind, entryId }: Pick<Draft, 'id' | 'kind' | 'entryId'>): string =>
  entryId === null ? newEntryPath(kind, id) : `${entryPath(kind, entryId)}?edit=1`;
/** A proposal list at work; without an id, all of them. */
export const proposalsPath = (id?: string): string => `/proposals${id ? `/${id}` : ''}`;
