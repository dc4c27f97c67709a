import { Combine, Split } from 'lucide-react';
import type { Agent } from '#contract';
import { useActions } from '../../../actions/use-actions.ts';

/** Making two records one, and one two, from the page of one of them. */
export function useMergeActions({ summary }: Agent, onMerge: () => void, onSplit: () => void): void {
  useActions([
    {
      id: 'agent.merge',
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: Combine,
      label: ({ merging }) => merging.action,
      run: onMerge,
    },
    {
      id: 'agent.split',
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: Split,
      label: ({ merging }) => merging.splitAction,
      when: () => summary.awardCount + summary.mentionCount > 1,
      run: onSplit,
    },
  ]);
}
