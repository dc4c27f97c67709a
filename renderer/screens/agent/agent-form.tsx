import type { z } from 'zod';
import type { Agent, AgentContent, AgentKind } from '#contract';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import fieldCss from '../../components/field.module.css';
import { Field, FieldGrid } from '../../components/field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { RecordForm } from '../../editing/record-form.tsx';
import { type RecordParts, useRecord } from '../../editing/use-record.ts';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { agentPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { TermPicker } from '../pickers/term-picker.tsx';
import { NameRows, PositionRows } from './agent-rows.tsx';
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
  const start = {
    kind: kind === 'body' ? 'body' : 'person',
    id: agent?.summary.id ?? null,
    revision: agent?.summary.revision ?? null,
    content: (agent?.content ?? { kind, names: [{ name: '' }] }) as Content,
    ...(agent ? {} : { next: () => ({ kind, names: [{ name: '' }] }) }),
  };
  const record = useRecord<Content>(start, archive.agent.save, (id) =>
    goTo(agentPath(kind, id), { replace: true }),
  );
  return (
    <RecordForm title={title} record={record} onLeave={onLeave}>
      <NameRows {...record.value('names')} />
      {record.content.kind === 'body' ? <BodyFields record={record} /> : <PersonFields record={record} />}
    </RecordForm>
  );
}

function PersonFields({ record }: Record) {
  const { agent: text, content: label } = useText();
  const sex = record.value('sex');
  const kind = record.value('kind');
  return (
    <FieldGrid>
      <Field label={text.kindLabel}>
        {(ids) => (
          <select
            {...ids}
            className={fieldCss.input}
            value={kind.value}
            onChange={(event) => kind.onChange(event.target.value === 'household' ? 'household' : 'person')}
          >
            <option value="person">{text.kind.person}</option>
            <option value="household">{text.kind.household}</option>
          </select>
        )}
      </Field>
      <CountField label={text.birthYear} {...record.value('birthYear')} />
      <Field label={text.sex}>
        {(ids) => (
          <select
            {...ids}
            className={fieldCss.input}
            value={sex.value ?? ''}
            onChange={(event) =>
              sex.onChange(
                event.target.value === '' ? null : event.target.value === 'male' ? 'male' : 'female',
              )
            }
          >
            <option value="">{text.unknownSex}</option>
            <option value="female">{text.sexes.female}</option>
            <option value="male">{text.sexes.male}</option>
          </select>
        )}
      </Field>
      <TextField label={text.homePlace} {...record.text('homePlace')} />
      <PositionRows {...record.value('positions')} />
      <DateField label={text.deceasedOn} {...record.value('deceasedOn')} />
      <AreaField label={label.notes} isWide {...record.text('notes')} />
    </FieldGrid>
  );
}

function BodyFields({ record }: Record) {
  const { agent: text, content: label } = useText();
  return (
    <FieldGrid>
      <TermPicker label={text.bodyKind} vocabulary="body-kind" {...record.value('bodyKind')} />
      <TermPicker label={text.level} vocabulary="body-level" {...record.value('level')} />
      <ParentField label={text.parent} {...record.value('parentId')} />
      <TextField label={text.code} {...record.text('code')} />
      <DateField label={text.validFrom} {...record.value('validFrom')} />
      <DateField label={text.validTo} help={text.validToHelp} {...record.value('validTo')} />
      <AreaField label={label.notes} isWide {...record.text('notes')} />
    </FieldGrid>
  );
}
