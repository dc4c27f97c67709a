import { type ComponentType, lazy } from 'react';

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

const confirmation = named(() => import('./screens/confirmation/confirmation.tsx'), 'Confirmation');

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
    path: '/commendations/register/lines',
    screen: named(() => import('./screens/register/register-lines.tsx'), 'RegisterLines'),
  },
  {
    path: '/commendations/register',
    screen: named(() => import('./screens/register/register.tsx'), 'Register'),
  },
  {
    path: '/commendations/:id?',
    screen: named(() => import('./screens/commendations/commendations.tsx'), 'Commendations'),
  },
  { path: '/proposals/:id?', screen: named(() => import('./screens/proposals/proposals.tsx'), 'Proposals') },
  { path: '/people/:id/confirmation', screen: confirmation },
  { path: '/bodies/:id/confirmation', screen: confirmation },
  { path: '/people/:id?', screen: named(() => import('./screens/people/people.tsx'), 'People') },
  { path: '/bodies/:id?', screen: named(() => import('./screens/bodies/bodies.tsx'), 'Bodies') },
  { path: '/matching', screen: named(() => import('./screens/matching/matching.tsx'), 'Matching') },
  { path: '/documents/:id?', screen: named(() => import('./screens/documents/documents.tsx'), 'Documents') },
  { path: '/dossiers/:id?', screen: named(() => import('./screens/dossiers/dossiers.tsx'), 'Dossiers') },
  {
    path: '/handover/retention/list',
    screen: named(() => import('./screens/retention/retention-list.tsx'), 'RetentionList'),
  },
  {
    path: '/handover/retention',
    screen: named(() => import('./screens/retention/retention.tsx'), 'Retention'),
  },
  {
    path: '/handover/taking-in',
    screen: named(() => import('./screens/taking-in/taking-in.tsx'), 'TakingIn'),
  },
  { path: '/handover', screen: named(() => import('./screens/handover/handover.tsx'), 'Handover') },
  { path: '/settings/:section?', screen: named(() => import('./screens/settings/settings.tsx'), 'Settings') },
  { path: '/drafts', screen: named(() => import('./screens/drafts/drafts.tsx'), 'Drafts') },
  { path: '/bin', screen: named(() => import('./screens/bin/bin.tsx'), 'Bin') },
  { path: '/log', screen: named(() => import('./screens/log/log.tsx'), 'Log') },
  { path: '/entry/:id', screen: named(() => import('./screens/entry/entry-route.tsx'), 'EntryRoute') },
];
