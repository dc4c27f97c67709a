import { Link } from 'wouter';
import type { ArchiveInfo } from '#contract';
import { type Kind, KindIcon } from '../../components/kind-icon.tsx';
import { useText } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import { type Formats, useFormat } from '../../i18n/use-format.ts';
import css from './holdings.module.css';

type Holding = {
  readonly kind: Kind;
  readonly path: string;
  readonly count: number;
  readonly label: string;
  readonly hint?: string;
};

/** How much there is of each kind. */
export function Holdings({ info }: { readonly info: ArchiveInfo }) {
  const text = useText();
  const format = useFormat();
  return (
    <nav className={css.holdings} aria-label={text.overview.holds}>
      {holdingsOf(info, text, format).map(({ kind, path, count, label, hint }) => (
        <Link key={kind} href={path} className={css.holding}>
          <span className={css.label}>
            <KindIcon kind={kind} />
            {label}
          </span>
          <span className={css.count}>{format.number(count)}</span>
          <span className={css.hint}>{hint}</span>
        </Link>
      ))}
    </nav>
  );
}

function holdingsOf(
  info: ArchiveInfo,
  { kinds, overview }: Text,
  { number, bytes }: Formats,
): readonly Holding[] {
  const { entries, agents } = info;
  return [
    { kind: 'minutes', path: '/conferences', count: entries.minutes, label: kinds.entryPlural.minutes },
    {
      kind: 'photo',
      path: '/photos',
      count: entries.photo,
      label: kinds.entryPlural.photo,
      hint: overview.photosHint(bytes(info.blobs.bytes)),
    },
    {
      kind: 'commendation',
      path: '/commendations',
      count: entries.commendation,
      label: overview.decisions,
      hint: overview.awardLines(number(info.awardLines)),
    },
    { kind: 'document', path: '/documents', count: entries.document, label: kinds.entryPlural.document },
    {
      kind: 'person',
      path: '/people',
      count: agents.person,
      label: overview.agents,
      hint: overview.agentsHint(number(agents.body), number(agents.household)),
    },
    {
      kind: 'dossier',
      path: '/dossiers',
      count: info.dossiers,
      label: kinds.dossier,
      hint: overview.dossiersHint(number(info.fonds)),
    },
  ];
}
