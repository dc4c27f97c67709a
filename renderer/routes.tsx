import { type ComponentType, lazy } from 'react';
import type { Draft, EntryKind } from '#contract';

type RouteTo = { readonly path: string; readonly screen: ComponentType };

const named = (load: () => Promise<Record<string, ComponentType>>, name: string) =>
  lazy(async () => ({ default: await screenOf(load, name) }));

async function screenOf(
  load: () => Promise<Record<string, ComponentType>>,
  name: string,
): Promise<ComponentType> {
  const screen = (await load())[name];
  if (!screen) throw new Error(`no screen ${name}`);
  return screen;
}

/** Every screen and where it stands. Screens with a detail read `:id` with `useParams`; `new` is a new record. */
export const routes: readonly RouteTo[] = [
  { path: '/', screen: named(() => import('./screens/overview/overview.tsx'), 'Overview') },
  { path: '/search', screen: named(() => import('./screens/search/search.tsx'), 'Search') },
  {
    path: '/conferences/:id?',
    screen: named(() => import('./screens/conferences/conferences.tsx'), 'Conferences'),
  },
  { path: '/photos/:id?', screen: named(() => import('./screens/photos/photos.tsx'), 'Photos') },
  {
    path: '/commendations/:id?',
    screen: named(() => import('./screens/commendations/commendations.tsx'), 'Commendations'),
  },
  { path: '/people/:id?', screen: named(() => import('./screens/people/people.tsx'), 'People') },
  { path: '/bodies/:id?', screen: named(() => import('./screens/bodies/bodies.tsx'), 'Bodies') },
  { path: '/documents/:id?', screen: named(() => import('./screens/documents/documents.tsx'), 'Documents') },
  { path: '/dossiers/:id?', screen: named(() => import('./screens/dossiers/dossiers.tsx'), 'Dossiers') },
  { path: '/settings/:section?', screen: named(() => import('./screens/settings/settings.tsx'), 'Settings') },
  { path: '/drafts', screen: named(() => import('./screens/drafts/drafts.tsx'), 'Drafts') },
  { path: '/bin', screen: named(() => import('./screens/bin/bin.tsx'), 'Bin') },
  { path: '/log', screen: named(() => import('./screens/log/log.tsx'), 'Log') },
  { path: '/entry/:id', screen: named(() => import('./screens/entry/entry-route.tsx'), 'EntryRoute') },
];

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
export const dossierPath = (id: string): string => `/dossiers/${id}`;
export const agentPath = (kind: 'person' | 'body' | 'household', id: string): string =>
  `${kind === 'body' ? '/bodies' : '/people'}/${id}`;
/** Where a draft goes on: in the form of its entry, or of a new one. */
export const draftPath = ({ id, kind, entryId }: Pick<Draft, 'id' | 'kind' | 'entryId'>): string =>
  entryId === null ? newEntryPath(kind, id) : `${entryPath(kind, entryId)}?edit=1`;
