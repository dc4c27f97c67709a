import { Link } from 'wouter';
import type { AgentRef } from '#contract';
import { agentPath } from '../../paths.ts';
import css from './person-name.module.css';

type PersonNameProps = { readonly value: AgentRef; readonly kind?: 'person' | 'body' | 'household' };

/** Somebody as printed, a way to their page where the name is linked, and position and unit then. */
export function PersonName({ value, kind = 'person' }: PersonNameProps) {
  const then = [value.position, value.unit].filter(Boolean).join(', ');
  return (
    <span>
      {value.agentId ? <Link href={agentPath(kind, value.agentId)}>{value.asPrinted}</Link> : value.asPrinted}
      {then && <span className={css.then}>{`, ${then}`}</span>}
    </span>
  );
}
