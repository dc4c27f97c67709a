import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ArchivalFields } from '../entry/archival-fields.tsx';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';
import { ValuePicker } from '../pickers/value-picker.tsx';
import { AwardYears, useAwardYears } from './award-years-fields.tsx';
import { RecipientGrid } from './grid/recipient-grid.tsx';
import { useLineHistory } from './grid/use-line-history.ts';
import { NextNumber } from './next-number.tsx';
import { StatusField } from './status-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { formInSubject, useAwardForms } from './use-award-forms.ts';

type CommendationForm = { readonly form: EntryFormParts<'commendation'> };

/** The form of a decision: its head, its recipients, then what is asked for rarely. */
export function CommendationFields({ form }: CommendationForm) {
  const { content: label, commendations: text } = useText();
  const format = useFormat();
  const forms = useAwardForms();
  const lines = form.content.lines ?? [];
  const history = useLineHistory(lines, (next) => form.set({ lines: next }));
  const years = useAwardYears(form, history);
  const fresh = { form: formInSubject(form.content.title ?? '', forms), period: years.period };
  return (
    <>
      <DecisionHead form={form} years={years} />
      <Section title={text.recipients} count={format.number(lines.length)}>
        <RecipientGrid lines={lines} history={history} fresh={fresh} />
      </Section>
      <DecisionRest form={form} />
      <Section title={label.text} isFolded>
        <AreaField label={label.text} rows={8} {...form.text('text')} />
      </Section>
      <ArchivalFields form={form} />
    </>
  );
}

type HeadProps = CommendationForm & { readonly years: ReturnType<typeof useAwardYears> };

/** What stands at the head of every decision. */
function DecisionHead({ form, years }: HeadProps) {
  const { content: label } = useText();
  const date = form.value('date');
  return (
    <FieldGrid>
      <SubjectField {...form.text('title')} />
      <div>
        <NumberField label={label.number} {...form.text('number')} />
        <NextNumber {...form.text('number')} date={date.value} />
      </div>
      <DateField label={label.date} {...date} onChange={years.setDate} />
      <AgentPicker label={label.authority} kinds={['body']} {...form.value('authority')} />
      <AgentPicker label={label.signer} {...form.value('signer')} />
      <TermPicker label={label.rewardKind} vocabulary="reward-kind" {...form.value('rewardKind')} />
      <TermPicker label={label.level} vocabulary="award-level" {...form.value('level')} />
      <ValuePicker label={label.campaign} field="campaign" {...form.text('campaign')} />
      <AwardYears form={form} years={years} />
    </FieldGrid>
  );
}

/** How it was signed, when it was presented, whether it stands. */
function DecisionRest({ form }: CommendationForm) {
  const { content: label, commendations: text } = useText();
  return (
    <Section title={text.award} isFolded>
      <FieldGrid>
        <TermPicker label={label.signCapacity} vocabulary="sign-capacity" {...form.value('signCapacity')} />
        <TextField label={label.fundSource} {...form.text('fundSource')} />
        <DateField label={label.ceremonyOn} {...form.value('ceremonyOn')} />
        <TextField label={label.ceremonyPlace} {...form.text('ceremonyPlace')} />
        <NumberField label={label.proposal} {...form.text('proposal')} />
        <StatusField label={label.status} {...form.value('status')} />
        <NumberField label={label.revokedBy} {...form.text('revokedBy')} />
      </FieldGrid>
    </Section>
  );
}
