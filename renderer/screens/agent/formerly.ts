import type { AgentSummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** Whether a body is no more: it ended, or another took it over. */
export const isFormer = ({ kind, validTo, successor }: AgentSummary): boolean =>
  kind === 'body' && (validTo !== null || successor !== '');

/** What became of a body that is no more, in words: what it belongs to now, else when it ended; empty for all others. */
export function useFormerly(): (agent: AgentSummary) => string {
  const { agent: text } = useText();
  const format = useFormat();
  return ({ successor, validTo }) => {
    if (successor !== '') return text.nowPartOf(successor);
    return validTo === null ? '' : text.ended(format.date(validTo));
  };
}
