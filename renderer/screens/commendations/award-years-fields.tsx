import { useState } from 'react';
import { CountField } from '../../components/count-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import css from './commendation-fields.module.css';
import type { LineHistory } from './grid/use-line-history.ts';
import { suggestedYear, withYears } from './lines/award-years.ts';
import type { Period } from './lines/cell-values.ts';

type Form = EntryFormParts<'commendation'>;

/** The decision's years of achievement: suggested by its date until somebody writes others; its lines follow. */
export function useAwardYears(form: Form, history: LineHistory) {
  const { content } = form;
  const period: Period = {
    periodFrom: content.achievementFrom ?? null,
    periodTo: content.achievementTo ?? null,
  };
  const [suggested, setSuggested] = useState<number | null>(null);
  const isSuggested = period.periodFrom === suggested && period.periodTo === suggested;

  const patchFor = (next: Period) => {
    history.forget();
    const lines = [...withYears(content.lines ?? [], period, next)];
    return { achievementFrom: next.periodFrom, achievementTo: next.periodTo, lines };
  };
  return {
    period,
    isSuggested: isSuggested && suggested !== null,
    setPeriod: (next: Partial<Period>) => form.set(patchFor({ ...period, ...next })),
    setDate: (date: string | null) => {
      const year = suggestedYear(date);
      if (year === null || !isSuggested) return form.set({ date });
      setSuggested(year);
      form.set({ date, ...patchFor({ periodFrom: year, periodTo: year }) });
    },
  };
}

type AwardYearsProps = { readonly form: Form; readonly years: ReturnType<typeof useAwardYears> };

/** First and last year of achievement side by side. */
export function AwardYears({ form, years }: AwardYearsProps) {
  const { content: label, commendations: text } = useText();
  const { isSuggested, setPeriod } = years;
  return (
    <div>
      <div className={css.years}>
        <CountField
          label={label.achievementFrom}
          {...form.value('achievementFrom')}
          onChange={(periodFrom) => setPeriod({ periodFrom })}
        />
        <CountField
          label={label.achievementTo}
          {...form.value('achievementTo')}
          onChange={(periodTo) => setPeriod({ periodTo })}
        />
      </div>
      {isSuggested && <p className={css.help}>{text.yearsHelp}</p>}
    </div>
  );
}
