import { readDayPart } from '#contract';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import { ArchivalFields } from '../entry/archival-fields.tsx';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';
import { ValuePicker } from '../pickers/value-picker.tsx';
import { AttendeeRows } from './attendee-rows.tsx';
import { ClockField } from './clock-field.tsx';
import { DayPartField } from './day-part-field.tsx';
import { LinesField } from './lines-field.tsx';
import { CitationRows, ConclusionRows, FigureRows, ReportRows, VoteRows } from './proceedings-rows.tsx';

type Form = { readonly form: EntryFormParts<'minutes'> };

/** The form of a conference, in the order in which minutes are written. */
export function ConferenceFields({ form }: Form) {
  const { content: label, conferences: text } = useText();
  return (
    <>
      <Opening form={form} />
      <Section title={label.attendees}>
        <FieldGrid>
          <AgentPicker label={label.chair} {...form.value('chair')} />
          <AgentPicker label={label.secretary} {...form.value('secretary')} />
          <CountField label={label.presentCount} {...form.value('presentCount')} />
          <CountField label={label.summonedCount} {...form.value('summonedCount')} />
          <AttendeeRows {...form.value('attendees')} />
        </FieldGrid>
      </Section>
      <Section title={text.proceedings}>
        <FieldGrid>
          <AreaField label={label.summary} isWide {...form.text('summary')} />
          <FigureRows {...form.value('figures')} />
          <ConclusionRows {...form.value('conclusions')} />
          <VoteRows {...form.value('votes')} />
          <CitationRows {...form.value('citations')} />
          <LinesField label={label.agenda} help={text.onePerLine} {...form.value('agenda')} />
          <ReportRows {...form.value('reports')} />
          <AreaField label={label.text} isWide rows={8} {...form.text('text')} />
        </FieldGrid>
      </Section>
      <ArchivalFields form={form} />
    </>
  );
}

/** What stands at the head of the minutes. A day part typed into the date fills its own field too. */
function Opening({ form }: Form) {
  const { content: label } = useText();
  const date = form.value('date');
  return (
    <FieldGrid>
      <TextField label={label.title} isWide {...form.text('title')} />
      <DateField
        label={label.date}
        {...date}
        onChange={(typed) => {
          const dayPart = typed === null ? undefined : readDayPart(typed);
          form.set({ date: typed, ...(dayPart && !form.content.dayPart ? { dayPart } : {}) });
        }}
      />
      <DayPartField label={label.dayPart} {...form.value('dayPart')} />
      <ClockField label={label.startAt} {...form.value('startAt')} />
      <ClockField label={label.endAt} {...form.value('endAt')} />
      <ValuePicker label={label.place} field="place" {...form.text('place')} />
      <AgentPicker label={label.host} kinds={['body']} {...form.value('host')} />
      <TermPicker label={label.meetingKind} vocabulary="meeting-kind" {...form.value('meetingKind')} />
      <NumberField label={label.number} {...form.text('number')} />
      <ValuePicker label={label.term} field="meetingTerm" {...form.text('term')} />
      <TextField label={label.session} {...form.text('session')} />
    </FieldGrid>
  );
}
