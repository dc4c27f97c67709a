import type { NameMatch } from '#contract';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { canBeAdded } from './new-agent.ts';
import type { Decisions } from './use-decisions.ts';

type CardActions = Pick<Decisions, 'pick' | 'add'> & {
  readonly match: NameMatch | null | undefined;
  readonly canDecide: boolean;
  readonly skip: () => void;
};

/** The keys of the card: a number for a candidate, N for a new record, S for later. */
export function useCardActions({ match, canDecide, pick, add, skip }: CardActions): void {
  const picks = (match?.candidates ?? []).map(
    (candidate, at): Action => ({
      id: `matching.pick${at + 1}`,
      label: ({ matching }) => matching.pickNumber(String(at + 1)),
      shortcut: String(at + 1),
      scope: 'screen',
      isChange: true,
      when: () => canDecide,
      run: () => pick(candidate),
    }),
  );
  useActions([
    ...picks,
    {
      id: 'matching.add',
      label: ({ matching }) => matching.addNew,
      shortcut: 'N',
      scope: 'screen',
      isChange: true,
      when: () => canDecide && Boolean(match && canBeAdded(match.read)),
      run: () => match && add(match.read),
    },
    {
      id: 'matching.skip',
      label: ({ matching }) => matching.skip,
      shortcut: 'S',
      scope: 'screen',
      run: skip,
    },
  ]);
}
