import { useState } from 'react';
import { readPartialDate } from '#contract';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../i18n/language.ts';
import { TermPicker } from '../../pickers/term-picker.tsx';
import css from './plan-dialog.module.css';
import type { Acts } from './use-desk.ts';
import type { Work } from './work.ts';

type PlanDialogProps = { readonly work: Work; readonly acts: Acts; readonly onClose: () => void };

/** The day as a single one; undefined where what was typed is none. */
function dayOf(typed: string | null): string | null | undefined {
  if (typed === null || typed.trim() === '') return null;
  const read = readPartialDate(typed);
  return read?.precision === 'day' ? read.earliest : undefined;
}

/** What a list is for: its name, and the decision it prepares. What is changed counts at once. */
export function PlanDialog({ work, acts, onClose }: PlanDialogProps) {
  const { proposals: text, common } = useText();
  const [day, setDay] = useState<string | null>(work.plan.on);
  const isUnread = dayOf(day) === undefined;
  const typeDay = (typed: string | null) => {
    setDay(typed);
    const on = dayOf(typed);
    if (on !== undefined) acts.plan({ on });
  };
  return (
    <Dialog title={text.planTitle} onClose={onClose}>
      <div className={css.fields}>
        <TextField
          label={text.planName}
          data-autofocus
          maxLength={300}
          value={work.title}
          onChange={acts.rename}
        />
        <DateField
          label={text.planOn}
          help={text.planOnHelp}
          error={isUnread ? text.planOnUnread : undefined}
          value={day}
          onChange={typeDay}
        />
        <TermPicker
          label={text.planAuthority}
          help={text.planAuthorityHelp}
          vocabulary="award-authority"
          value={work.plan.authority}
          onChange={(authority) => acts.plan({ authority })}
        />
        <TermPicker
          label={text.planKind}
          vocabulary="reward-kind"
          value={work.plan.rewardKind}
          onChange={(rewardKind) => acts.plan({ rewardKind })}
        />
        <div className={css.buttons}>
          <Button look="primary" onClick={onClose}>
            {common.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
