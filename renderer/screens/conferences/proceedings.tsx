import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatNumber, type MinutesContent, readPartialDate } from '#contract';
import { Section } from '../../components/section.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './proceedings.module.css';

type Part<F extends keyof MinutesContent> = { readonly [K in F]: MinutesContent[K] };

/** What was reported in numbers: what, how much, against which target. */
export function Figures({ figures }: Part<'figures'>) {
  const { content: label, conferences: text } = useText();
  const [language] = useLanguage();
  const amount = (value: number | null, unit: string): string =>
    value === null ? '' : `${formatNumber(value, language)} ${unit}`.trim();
  return (
    <ProceedingsTable
      title={label.figures}
      anchor="figures"
      heads={[text.figureWhat, text.figureValue, text.figureTarget, text.figureShare]}
    >
      {figures.map((figure) => (
        <tr key={`${figure.what}${figure.value}${figure.unit}`}>
          <td>{figure.what}</td>
          <td className={css.number}>{amount(figure.value, figure.unit)}</td>
          <td className={css.number}>{amount(figure.target, figure.unit)}</td>
          <td className={css.number}>{amount(figure.share, '%')}</td>
        </tr>
      ))}
    </ProceedingsTable>
  );
}

/** What was concluded: the task, who does it, until when. */
export function Conclusions({ conclusions }: Part<'conclusions'>) {
  const { content: label, conferences: text } = useText();
  const format = useFormat();
  const day = (due: string | null): string => {
    const date = due === null ? undefined : readPartialDate(due);
    return date ? format.date(date) : (due ?? '');
  };
  return (
    <ProceedingsTable
      title={label.conclusions}
      anchor="conclusions"
      heads={[text.conclusionWhat, text.conclusionWho, text.conclusionDue]}
    >
      {conclusions.map(({ what, who, due }) => (
        <tr key={what + who}>
          <td>{what}</td>
          <td>{who}</td>
          <td className={css.number}>{day(due)}</td>
        </tr>
      ))}
    </ProceedingsTable>
  );
}

/** What was voted on, and how. */
export function Votes({ votes }: Part<'votes'>) {
  const { content: label, conferences: text } = useText();
  const format = useFormat();
  return (
    <ProceedingsTable
      title={label.votes}
      anchor="votes"
      heads={[text.voteSubject, text.voteFor, text.voteAgainst, text.voteAbstained]}
    >
      {votes.map((vote) => (
        <tr key={vote.subject}>
          <td>{vote.subject}</td>
          <td className={css.number}>{format.number(vote.inFavour)}</td>
          <td className={css.number}>{format.number(vote.against)}</td>
          <td className={css.number}>{format.number(vote.abstained)}</td>
        </tr>
      ))}
    </ProceedingsTable>
  );
}

/** Agenda and reports, in their order. */
export function Reports({ content }: { readonly content: MinutesContent }) {
  const { content: label } = useText();
  return (
    <>
      {content.agenda.length > 0 && (
        <Section title={label.agenda} anchor="agenda">
          <ol className={css.items}>
            {content.agenda.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Section>
      )}
      {content.reports.length > 0 && (
        <Section title={label.reports} anchor="reports">
          <ul className={css.plain}>
            {content.reports.map(({ title, presenter }) => (
              <li key={title}>{[title, presenter].filter(Boolean).join(' — ')}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Legal documents named in the minutes; each leads to where else it is named. */
export function Citations({ citations }: Part<'citations'>) {
  const { content: label } = useText();
  const format = useFormat();
  if (citations.length === 0) return null;
  return (
    <Section title={label.citations} count={format.number(citations.length)}>
      <ul className={css.plain}>
        {citations.map(({ number, title }) => (
          <li key={number}>
            <Link href={`/search?q=${encodeURIComponent(number)}`}>{number}</Link>
            {title && ` — ${title}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type TableProps = {
  readonly title: string;
  readonly anchor: string;
  readonly heads: readonly string[];
  readonly children: readonly ReactNode[];
};

function ProceedingsTable({ title, anchor, heads, children }: TableProps) {
  if (children.length === 0) return null;
  return (
    <Section title={title} anchor={anchor}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Section>
  );
}
