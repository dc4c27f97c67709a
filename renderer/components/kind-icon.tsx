import {
  Archive,
  Award,
  Building2,
  FileText,
  House,
  Image,
  type LucideIcon,
  NotebookText,
  User,
} from 'lucide-react';
import type { AgentKind, EntryKind } from '#contract';
import css from './kind-icon.module.css';

export type Kind = EntryKind | AgentKind | 'dossier';

const ICONS: Record<Kind, LucideIcon> = {
  minutes: NotebookText,
  photo: Image,
  commendation: Award,
  document: FileText,
  person: User,
  body: Building2,
  household: House,
  dossier: Archive,
};

/** The mark of a kind of thing, beside its word or title. Gold belongs to commendations alone. */
export function KindIcon({ kind, size = 17 }: { readonly kind: Kind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} strokeWidth={1.7} className={css.icon} data-kind={kind} aria-hidden />;
}
