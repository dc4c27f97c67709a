import type { AwardLineInput, FormReader, ListedLine } from '#contract';
import { confirmationPaper } from '../../../i18n/paper/confirmation.ts';

/** Most initiatives a line holds, and most characters of one (`ProposedLine` of the contract). */
const MOST_INITIATIVES = 20;
const LONGEST_INITIATIVE = 500;

/** A line somebody has just begun. */
export const EMPTY_LINE: ListedLine = {
  ...{ name: '', recipientKind: 'person', birthYear: null, position: '', unit: '', form: '' },
  ...{ achievement: '', periodFrom: null, periodTo: null, initiatives: [], money: null, agentId: null },
  ...{ decision: 'open', note: '' },
};

/** A line read from a pasted table as a line of a proposal. What could not be read stands in its note already. */
export function listedOf(line: AwardLineInput): ListedLine {
  const { asPrinted = '', form = '', awardClass, initiatives = [] } = line;
  return {
    ...EMPTY_LINE,
    name: asPrinted,
    recipientKind: line.recipientKind ?? 'person',
    birthYear: line.birthYear ?? null,
    position: line.position ?? '',
    unit: line.unit ?? '',
    form: [form, awardClass && confirmationPaper.classOf(awardClass)].filter(Boolean).join(' '),
    achievement: line.achievement ?? '',
    periodFrom: line.periodFrom ?? null,
    periodTo: line.periodTo ?? null,
    initiatives: initiatives.slice(0, MOST_INITIATIVES).map((one) => one.slice(0, LONGEST_INITIATIVE)),
    money: line.money ?? null,
    agentId: line.agentId ?? null,
    note: line.note ?? '',
  };
}

/** A line of a proposal as a line of a decision, linked to `agentId`. The note about the check stays with the list. */
export function awardLineOf(line: ListedLine, agentId: string | null, forms: FormReader): AwardLineInput {
  const { name, recipientKind, birthYear, position, unit, achievement, money } = line;
  const { form, formCode, awardClass } = forms(line.form);
  return {
    ...{ asPrinted: name, recipientKind, birthYear, position, unit, achievement, money },
    initiatives: line.initiatives.filter((one) => one.trim() !== ''),
    ...{ form, formCode, awardClass, agentId, periodFrom: line.periodFrom, periodTo: line.periodTo },
  };
}
