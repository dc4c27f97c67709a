import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { type Agent, readPartialDate } from '#contract';
import { KeyValues } from '../../components/key-values.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { agentPath } from '../../paths.ts';
import { isFormer } from './formerly.ts';
import { usePeriod } from './use-period.ts';

/** What is known of somebody, labelled; of a body that is no more, first what it belongs to now. */
export function AgentFacts({ agent }: { readonly agent: Agent }) {
  const { agent: text, content: label } = useText();
  const format = useFormat();
  const period = usePeriod();
  const levels = useTerms('body-level');
  const { content, summary } = agent;
  const died = content.deceasedOn ? readPartialDate(content.deceasedOn) : undefined;
  return (
    <KeyValues
      values={[
        { label: text.nowPart, value: isFormer(summary) && <Successors agent={agent} />, isWide: true },
        { label: text.sex, value: content.sex && text.sexes[content.sex] },
        { label: text.homePlace, value: content.homePlace },
        { label: text.deceasedOn, value: died && format.date(died) },
        { label: text.level, value: content.level && levels.label(content.level) },
        {
          label: text.parent,
          value: content.parentId && <Link href={agentPath('body', content.parentId)}>{summary.unit}</Link>,
        },
        { label: text.life, value: period(summary.validFrom, summary.validTo) },
        { label: text.code, value: content.code },
        { label: label.notes, value: content.notes, isWide: true },
      ]}
    />
  );
}

/** The bodies of today that took over, each with a way to its page. */
function Successors({ agent: { successors } }: { readonly agent: Agent }): ReactNode {
  const { common } = useText();
  const today = successors.filter((body) => !isFormer(body));
  if (today.length === 0) return common.unknown;
  return today.map((body, n) => (
    <Fragment key={body.id}>
      {n > 0 && '; '}
      <Link href={agentPath('body', body.id)}>{body.name}</Link>
    </Fragment>
  ));
}
