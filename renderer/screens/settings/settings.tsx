import {
  Building2,
  History,
  Info,
  ListTree,
  type LucideIcon,
  Palette,
  PenLine,
  RefreshCw,
  Scale,
  ShieldCheck,
  Trash2,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { OfficeSettings } from './office-settings.tsx';
import { Rules } from './rules/rules.tsx';
import css from './settings.module.css';
import { Updating } from './updating/updating.tsx';
import { Vocabularies } from './vocabularies.tsx';

type SectionName = 'office' | 'vocabularies' | 'rules' | 'backup' | 'appearance' | 'update' | 'about';
const SECTIONS: Record<SectionName, { readonly icon: LucideIcon; readonly part: ComponentType }> = {
  office: { icon: Building2, part: OfficeSettings },
  vocabularies: { icon: ListTree, part: Vocabularies },
  rules: { icon: Scale, part: Rules },
  backup: { icon: ShieldCheck, part: BackupSettings },
  appearance: { icon: Palette, part: Appearance },
  update: { icon: RefreshCw, part: Updating },
  about: { icon: Info, part: About },
};
/** Parts with panes of their own. */
const WIDE: readonly SectionName[] = ['vocabularies', 'rules'];
const NAMES = Object.keys(SECTIONS) as SectionName[];
const BESIDE = [
  { path: '/log', word: 'log', icon: History },
  { path: '/drafts', word: 'drafts', icon: PenLine },
  { path: '/bin', word: 'bin', icon: Trash2 },
] as const;

/** What the office decides about its archive, and what this window shows. */
export function Settings() {
  const { settings } = useText();
  const { section = 'office' } = useParams();
  const name = NAMES.find((known) => known === section) ?? 'office';
  const { part: Part } = SECTIONS[name];
  return (
    <>
      <PageHeader title={settings.title} />
      <div className={css.page}>
        <nav className={css.nav} aria-label={settings.title}>
          {NAMES.map((known) => (
            <NavLine
              key={known}
              path={`/settings/${known}`}
              label={settings[known]}
              icon={SECTIONS[known].icon}
              isHere={known === name}
            />
          ))}
          <hr className={css.rule} />
          {BESIDE.map(({ path, word, icon }) => (
            <NavLine key={path} path={path} label={settings[word]} icon={icon} isHere={false} />
          ))}
        </nav>
        <div className={css.content} data-wide={WIDE.includes(name)}>
          <Part />
        </div>
      </div>
    </>
  );
}

type NavLineProps = {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isHere: boolean;
};

function NavLine({ path, label, icon: Icon, isHere }: NavLineProps) {
  return (
    <Link href={path} className={css.line} aria-current={isHere ? 'page' : undefined}>
      <Icon size={17} strokeWidth={1.7} aria-hidden />
      {label}
    </Link>
  );
}
