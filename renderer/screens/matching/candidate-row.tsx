import type { MatchCandidate } from '#contract';
import { AgentLine } from '../../components/agent-line.tsx';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import css from './candidate-row.module.css';
import { MatchReasons } from './match-reasons.tsx';

type CandidateRowProps = {
  readonly candidate: MatchCandidate;
  /** The number key that picks it. */
  readonly place: number;
  /** The name as read from the paper: kept as a misspelling where it is one. */
  readonly spelling: string;
  readonly isPossible: boolean;
  readonly onPick: () => void;
};

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
        <div className={css.reasons}>
          <MatchReasons reasons={reasons} />
        </div>
        {reasons.includes('one_letter') && <p className={css.keep}>{text.willKeep(spelling)}</p>}
      </div>
      <Button isSmall disabled={!isPossible} aria-label={`${text.pick}: ${agent.name}`} onClick={onPick}>
        {text.pick}
      </Button>
    </li>
  );
}
