import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { AwardFilter } from '#contract';
import { Button } from '../../components/button.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { agentQueries } from '../../queries/agent.ts';
import { linesPath } from './register-paths.ts';
import { useRowLabel } from './use-row-label.ts';

/** What the list is narrowed to, each a button that takes it away. */
export function FilterChips({ filter }: { readonly filter: AwardFilter }) {
  const { register: text } = useText();
  const { year, state, formCode, form, awardClass, level, rewardKind, recipientKind, bodyId, body } = filter;
  const label = useRowLabel();
  const { data } = useQuery({ ...agentQueries.get(bodyId ?? ''), enabled: bodyId !== null });
  const chip = (part: Parameters<typeof label>[0]['part'], key: string | null, name = '') =>
    key === null ? '' : label({ part, key, name, awardClass: awardClass || null });
  const chips = [
    { words: state === 'counted' ? '' : text.states[state], without: { state: 'counted' as const } },
    { words: chip('form', formCode ?? form), without: { formCode: null, form: null, awardClass: null } },
    { words: chip('level', level), without: { level: null } },
    { words: chip('rewardKind', rewardKind), without: { rewardKind: null } },
    { words: chip('recipientKind', recipientKind), without: { recipientKind: null } },
    {
      words: chip('body', bodyId ?? body, data?.summary.name ?? body ?? ''),
      without: { bodyId: null, body: null },
    },
  ].filter(({ words }) => words !== '');
  return (
    <>
      <span>{text.signedIn(String(year))}</span>
      {chips.map(({ words, without }) => (
        <Button
          key={words}
          isSmall
          icon={X}
          title={text.without(words)}
          onClick={() => goTo(linesPath({ ...filter, ...without }), { replace: true })}
        >
          {words}
        </Button>
      ))}
    </>
  );
}
