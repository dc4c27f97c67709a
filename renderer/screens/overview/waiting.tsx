import { PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type EntryKind, entryKinds, type Gap } from '#contract';
import { KindIcon } from '../../components/kind-icon.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { screenOfKind } from '../../paths.ts';
import css from './waiting.module.css';

type Wait = { readonly gap: Gap; readonly kind: EntryKind; readonly count: number };
type WaitingProps = { readonly waiting: readonly Wait[]; readonly drafts: number };

/** What is unfinished, by kind; each number opens the list of those entries. */
export function Waiting({ waiting, drafts }: WaitingProps) {
  const { overview } = useText();
  return (
    <Section title={overview.waits}>
      {drafts === 0 && waiting.length === 0 && <p className={css.none}>{overview.waitsNone}</p>}
      {drafts > 0 && (
        <WaitingRow href="/drafts" count={drafts}>
          <PenLine size={17} aria-hidden />
          {overview.drafts}
        </WaitingRow>
      )}
      {entryKinds.map((kind) => (
        <WaitingKind key={kind} kind={kind} waiting={waiting.filter((wait) => wait.kind === kind)} />
      ))}
    </Section>
  );
}

type WaitingKindProps = { readonly kind: EntryKind; readonly waiting: readonly Wait[] };

function WaitingKind({ kind, waiting }: WaitingKindProps) {
  const { kinds } = useText();
  if (waiting.length === 0) return null;
  const byCount = waiting.toSorted((a, b) => b.count - a.count);
  return (
    <section className={css.kind}>
      <h3 className={css.title}>
        <KindIcon kind={kind} />
        {kinds.entryPlural[kind]}
      </h3>
      {byCount.map(({ gap, count }) => (
        <WaitingRow key={gap} href={`${screenOfKind[kind]}?gap=${gap}`} count={count}>
          {kinds.gap[gap]}
        </WaitingRow>
      ))}
    </section>
  );
}

type WaitingRowProps = { readonly href: string; readonly count: number; readonly children: ReactNode };

/** A line with a number that leads to its list. */
export function WaitingRow({ href, count, children }: WaitingRowProps) {
  const format = useFormat();
  return (
    <Link href={href} className={css.row}>
      <span className={css.words}>{children}</span>
      <span className={css.count}>{format.number(count)}</span>
    </Link>
  );
}
