import { useQuery } from '@tanstack/react-query';
import { Link2Off, UserPlus } from 'lucide-react';
import { useDeferredValue } from 'react';
import { type AgentSummary, type AwardLineInput, fold, keysOf, splitPersonName } from '#contract';
import { AgentLine } from '../../../components/agent-line.tsx';
import type { CellTyping } from '../../../components/data-grid.tsx';
import type { Suggestion } from '../../../components/suggest-field.tsx';
import { useText } from '../../../i18n/language.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { agentQueries } from '../../../queries/agent.ts';
import css from './recipient-grid.module.css';

/** What somebody chose under a cell. */
export type CellChoice =
  | { readonly take: 'agent' | 'unit'; readonly agent: AgentSummary }
  | { readonly take: 'text'; readonly text: string }
  | { readonly take: 'create' | 'unlink' };
type Offer = Suggestion & { readonly choice: CellChoice };

const ANYBODY = ['person', 'body', 'household'] as const;
const UNITS = ['body'] as const;
const MOST_TERMS = 10;
const CLASSES = ['I', 'II', 'III'] as const;

/** What is offered under the cell that is being typed in: people and units, forms, the few words of a column. */
export function useCellSuggestions(typing: CellTyping | null, line: AwardLineInput | undefined) {
  const agents = useAgentOffers(typing, line);
  const forms = useFormOffers(typing);
  const words = useWordOffers(typing);
  const offers: readonly Offer[] = [...agents, ...forms, ...words];
  return {
    suggestions: offers.map(({ key, content }) => ({ key, content })),
    choiceOf: (key: string): CellChoice | undefined => offers.find((offer) => offer.key === key)?.choice,
  };
}

function useAgentOffers(typing: CellTyping | null, line: AwardLineInput | undefined): readonly Offer[] {
  const { field } = useText();
  const isUnit = typing?.column === 'unit';
  const isName = typing?.column === 'asPrinted';
  const typed = splitPersonName(typing?.text ?? '').name;
  const asked = useDeferredValue(typed);
  const found = useQuery({
    ...agentQueries.suggest(asked, isUnit ? UNITS : ANYBODY),
    enabled: (isUnit || isName) && asked !== '',
  });
  if ((!isUnit && !isName) || typed === '') return [];
  const take = isUnit ? 'unit' : 'agent';
  const agents = (found.data ?? []).map(
    (agent): Offer => ({ key: agent.id, content: <AgentLine agent={agent} />, choice: { take, agent } }),
  );
  if (isUnit) return agents;
  const last: Offer =
    line?.agentId && line.asPrinted === typing?.text
      ? {
          key: 'unlink',
          content: <WorkLine icon={Link2Off} words={field.agentUnlink} />,
          choice: { take: 'unlink' },
        }
      : {
          key: 'create',
          content: <WorkLine icon={UserPlus} words={field.agentNew(typed)} />,
          choice: { take: 'create' },
        };
  return [...agents, last];
}

function useFormOffers(typing: CellTyping | null): readonly Offer[] {
  const { choices } = useTerms('award-form');
  if (typing?.column !== 'form') return [];
  const wanted = keysOf(typing.text);
  const short = fold(typing.text.trim());
  return choices
    .filter(({ term }) => !term.isHidden)
    .filter(({ term, label }) => {
      const keys = keysOf(`${term.label.vi} ${label}`);
      const isShort = short !== '' && fold(term.abbreviation ?? '').startsWith(short);
      return isShort || wanted.every((word) => keys.some((key) => key.startsWith(word)));
    })
    .slice(0, MOST_TERMS)
    .map(({ term, label }) => ({
      key: term.code,
      content: <FormLine label={label} short={term.abbreviation} />,
      choice: { take: 'text', text: term.label.vi },
    }));
}

function useWordOffers(typing: CellTyping | null): readonly Offer[] {
  const { commendations: text } = useText();
  const words = {
    recipientKind: Object.values(text.kinds),
    sex: Object.values(text.sexes),
    awardClass: CLASSES,
  }[typing?.column ?? ''];
  return (words ?? []).map((word) => ({ key: word, content: word, choice: { take: 'text', text: word } }));
}

function WorkLine({ icon: Icon, words }: { readonly icon: typeof UserPlus; readonly words: string }) {
  return (
    <span className={css.work}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}

function FormLine({ label, short }: { readonly label: string; readonly short: string | null }) {
  return (
    <span className={css.form}>
      {label}
      {short && <span className={css.short}>{short}</span>}
    </span>
  );
}
