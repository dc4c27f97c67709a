import { CircleCheck, CircleMinus } from 'lucide-react';
import type { MatchCandidate, MatchReason } from '#contract';
import { AgentLine } from '../../components/agent-line.tsx';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import css from './candidate-row.module.css';

type CandidateRowProps = {
  readonly candidate: MatchCandidate;
  /** The number key that picks it. */
  readonly place: number;
  /** The name as read from the paper: kept as a misspelling where it is one. */
  readonly spelling: string;
  readonly isPossible: boolean;
  readonly onPick: () => void;
};

const AGAINST: ReadonlySet<MatchReason> = new Set([
  'other_birth_year',
  'other_unit',
  'too_young',
  'after_death',
]);

/** Somebody who may be meant, with what speaks for and against it. */
export function CandidateRow({ candidate, place, spelling, isPossible, onPick }: CandidateRowProps) {
  const { matching: text } = useText();
  const { agent, reasons } = candidate;
  return (
    <li className={css.candidate}>
      <kbd className={css.key} aria-hidden>
        {place}
      </kbd>
      <div className={css.who}>
        <AgentLine agent={agent} />
        <ul className={css.reasons}>
          {reasons.map((reason) => (
            <Reason key={reason} reason={reason} />
          ))}
        </ul>
        {reasons.includes('one_letter') && <p className={css.keep}>{text.willKeep(spelling)}</p>}
      </div>
      <Button isSmall disabled={!isPossible} aria-label={`${text.pick}: ${agent.name}`} onClick={onPick}>
        {text.pick}
      </Button>
    </li>
  );
}

function Reason({ reason }: { readonly reason: MatchReason }) {
  const { matching: text } = useText();
  const isAgainst = AGAINST.has(reason);
  const Icon = isAgainst ? CircleMinus : CircleCheck;
  return (
    <li className={css.reason} data-against={isAgainst}>
      <Icon size={14} aria-hidden />
      {text.reasons[reason]}
    </li>
  );
}
