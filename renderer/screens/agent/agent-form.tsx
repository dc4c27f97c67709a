import type { z } from 'zod';
import type { Agent, AgentContent, AgentKind } from '#contract';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { RecordForm } from '../../editing/record-form.tsx';
import { type RecordParts, useRecord } from '../../editing/use-record.ts';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { agentPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { withFilter } from '../../with-filter.ts';
import { TermPicker } from '../pickers/term-picker.tsx';
import { NameRows, PositionRows } from './agent-rows.tsx';
import { officialFirst } from './name-order.ts';
import { ParentField } from './parent-field.tsx';

type Content = z.input<typeof AgentContent>;
type Record = { readonly record: RecordParts<Content> };
type AgentFormProps = {
  readonly agent: Agent | null;
  readonly kind: AgentKind;
  readonly title: string;
  readonly onLeave: () => void;
};

/** The form of a person, household or body. */
export function AgentForm({ agent, kind, title, onLeave }: AgentFormProps) {
  const fresh = (): Content => ({ kind, names: [{ name: '' }] });
  const start = {
    kind: kind === 'body' ? 'body' : 'person',
    id: agent?.summary.id ?? null,
    revision: agent?.summary.revision ?? null,
    content: agent ? { ...agent.content, names: officialFirst(agent.content.names) } : fresh(),
    next: agent ? undefined : fresh,
  };
  const record = useRecord<Content>(start, archive.agent.save, (id) =>
    goTo(withFilter(agentPath(kind, id)), { replace: true }),
  );
  return (
    <RecordForm title={title} record={record} onLeave={onLeave}>
      <FieldGrid>
        <NameRows {...record.value('names')} />
        {record.content.kind === 'body' ? <BodyFields record={record} /> : <PersonFields record={record} />}
      </FieldGrid>
    </RecordForm>
  );
}

function PersonFields({ record }: Record) {
  const { agent: text, content: label } = useText();
  const sex = record.value('sex');
  const kind = record.value('kind');
  return (
    <>
      <SelectField
        label={text.kindLabel}
        {...kind}
        onChange={(chosen) => kind.onChange(chosen || 'person')}
        choices={(['person', 'household'] as const).map((value) => ({ value, label: text.kind[value] }))}
      />
      <CountField label={text.birthYear} {...record.value('birthYear')} />
      <SelectField
        label={text.sex}
        {...sex}
        value={sex.value ?? ''}
        onChange={(chosen) => sex.onChange(chosen || null)}
        none={text.unknownSex}
        choices={(['female', 'male'] as const).map((value) => ({ value, label: text.sexes[value] }))}
      />
      <TextField label={text.homePlace} {...record.text('homePlace')} />
      <PositionRows {...record.value('positions')} />
      <DateField label={text.deceasedOn} {...record.value('deceasedOn')} />
      <AreaField label={label.notes} isWide {...record.text('notes')} />
    </>
  );
}

function BodyFields({ record }: Record) {
  const { agent: text, content: label } = useText();
  return (
    <>
      <TermPicker label={text.bodyKind} vocabulary="body-kind" {...record.value('bodyKind')} />
      <TermPicker label={text.level} vocabulary="body-level" {...record.value('level')} />
      <ParentField label={text.parent} {...record.value('parentId')} />
      <TextField label={text.code} {...record.text('code')} />
      <DateField label={text.validFrom} {...record.value('validFrom')} />
      <DateField label={text.validTo} help={text.validToHelp} {...record.value('validTo')} />
      <AreaField label={label.notes} isWide {...record.text('notes')} />
    </>
  );
}
