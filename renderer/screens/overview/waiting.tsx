import { PenLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntryKind, Gap } from '#contract';
import { KindIcon } from '../../components/kind-icon.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { screenOfKind } from '../../routes.tsx';
import css from './waiting.module.css';

type WaitingProps = {
  readonly waiting: readonly { readonly gap: Gap; readonly kind: EntryKind; readonly count: number }[];
  readonly drafts: number;
  readonly bin: number;
  readonly today: number;
};

/** What is unfinished, and what happened today. */
export function Waiting({ waiting, drafts, bin, today }: WaitingProps) {
  const { kinds, overview } = useText();
  const isNothing = drafts === 0 && waiting.length === 0;
  return (
    <>
      <Section title={overview.waits}>
        {isNothing && <p className={css.none}>{overview.waitsNone}</p>}
        <ul>
          {drafts > 0 && (
            <Row
              href="/drafts"
              icon={<PenLine size={17} aria-hidden />}
              words={overview.drafts}
              count={drafts}
            />
          )}
          {waiting.map(({ gap, kind, count }) => (
            <Row
              key={`${kind}.${gap}`}
              href={`${screenOfKind[kind]}?gap=${gap}`}
              icon={<KindIcon kind={kind} />}
              words={`${kinds.entry[kind]}: ${kinds.gap[gap]}`}
              count={count}
            />
          ))}
        </ul>
      </Section>
      <Section title={overview.today}>
        <ul>
          {today === 0 ? (
            <li className={css.none}>{overview.changedNone}</li>
          ) : (
            <Row
              href="/log"
              icon={<PenLine size={17} aria-hidden />}
              words={overview.changedToday}
              count={today}
            />
          )}
          {bin > 0 && (
            <Row href="/bin" icon={<Trash2 size={17} aria-hidden />} words={overview.bin} count={bin} />
          )}
        </ul>
      </Section>
    </>
  );
}

type RowProps = {
  readonly href: string;
  readonly icon: ReactNode;
  readonly words: string;
  readonly count: number;
};

function Row({ href, icon, words, count }: RowProps) {
  const format = useFormat();
  return (
    <li>
      <Link href={href} className={css.row}>
        {icon}
        <span>{words}</span>
        <span className={css.count}>{format.number(count)}</span>
      </Link>
    </li>
  );
}
