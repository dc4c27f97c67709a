import {
  Archive,
  Award,
  Building2,
  FileText,
  House,
  Images,
  ListChecks,
  type LucideIcon,
  NotebookText,
  PackageCheck,
  Search,
  Settings,
  UsersRound,
} from 'lucide-react';
import { Link, useRoute } from 'wouter';
import { useText } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import css from './rail.module.css';

type Stop = {
  readonly path: string;
  readonly label: keyof Text['frame'] & RailWord;
  readonly icon: LucideIcon;
};
type RailWord =
  | 'overview'
  | 'search'
  | 'conferences'
  | 'photos'
  | 'commendations'
  | 'proposals'
  | 'people'
  | 'bodies'
  | 'documents'
  | 'dossiers'
  | 'handover'
  | 'settings';

const STOPS: readonly Stop[] = [
  { path: '/', label: 'overview', icon: House },
  { path: '/search', label: 'search', icon: Search },
  { path: '/conferences', label: 'conferences', icon: NotebookText },
  { path: '/photos', label: 'photos', icon: Images },
  { path: '/commendations', label: 'commendations', icon: Award },
  { path: '/proposals', label: 'proposals', icon: ListChecks },
  { path: '/people', label: 'people', icon: UsersRound },
  { path: '/bodies', label: 'bodies', icon: Building2 },
  { path: '/documents', label: 'documents', icon: FileText },
  { path: '/dossiers', label: 'dossiers', icon: Archive },
  { path: '/handover', label: 'handover', icon: PackageCheck },
];

/** The parts of the archive, each with its word. */
export function Rail() {
  const { frame } = useText();
  return (
    <nav className={css.rail} aria-label={frame.mainMenu}>
      {STOPS.map((stop) => (
        <RailStop key={stop.path} {...stop} />
      ))}
      <div className={css.room} />
      <RailStop path="/settings" label="settings" icon={Settings} />
    </nav>
  );
}

function RailStop({ path, label, icon: Icon }: Stop) {
  const { frame } = useText();
  const [isHere] = useRoute(path === '/' ? '/' : `${path}/*?`);
  return (
    <Link href={path} className={css.stop} aria-current={isHere ? 'page' : undefined}>
      <Icon size={20} strokeWidth={1.7} aria-hidden />
      <span>{frame[label]}</span>
    </Link>
  );
}
