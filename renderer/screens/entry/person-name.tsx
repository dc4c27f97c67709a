import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AgentRef } from '#contract';
import { useText } from '../../i18n/language.ts';
import { agentPath } from '../../paths.ts';
import { agentQueries } from '../../queries/agent.ts';
import css from './person-name.module.css';

type PersonNameProps = { readonly value: AgentRef; readonly kind?: 'person' | 'body' | 'household' };

/**
 * Somebody as printed, a way to their page where the name is linked, and position and unit then; of a body that is no
 * more, what it belongs to now.
 */
export function PersonName({ value, kind = 'person' }: PersonNameProps) {
  const then = [value.position, value.unit].filter(Boolean).join(', ');
  return (
    <span>
      {value.agentId ? <Link href={agentPath(kind, value.agentId)}>{value.asPrinted}</Link> : value.asPrinted}
      {kind === 'body' && value.agentId && <NowPartOf bodyId={value.agentId} />}
      {then && <span className={css.then}>{`, ${then}`}</span>}
    </span>
  );
}

function NowPartOf({ bodyId }: { readonly bodyId: string }) {
  const { agent: text } = useText();
  const { data } = useQuery(agentQueries.summary(bodyId));
  if (!data?.successor) return null;
  return <span className={css.then}>{` (${text.nowPartOf(data.successor)})`}</span>;
}
