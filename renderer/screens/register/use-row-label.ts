import type { RegisterRow } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { formWords } from '../agent/history/form-words.ts';

/** The words for a row of the register, by what it counts. */
export function useRowLabel(): (row: Omit<RegisterRow, 'lines' | 'now' | 'before'>) => string {
  const { agent, commendations, register } = useText();
  const forms = useTerms('award-form');
  const levels = useTerms('award-level');
  const rewardKinds = useTerms('reward-kind');
  return ({ part, key, name, awardClass }) => {
    switch (part) {
      case 'form':
        return formWords({ form: forms.label(key), awardClass }, agent) || register.notSaid.form;
      case 'level':
        return levels.label(key) || register.notSaid.level;
      case 'rewardKind':
        return rewardKinds.label(key) || register.notSaid.rewardKind;
      case 'recipientKind':
        return commendations.kinds[key as keyof typeof commendations.kinds];
      case 'body':
        return name || register.notSaid.body;
    }
  };
}
