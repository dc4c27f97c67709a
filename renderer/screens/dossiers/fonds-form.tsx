import type { z } from 'zod';
import type { Fonds, FondsContent } from '#contract';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { RecordForm } from '../../editing/record-form.tsx';
import { useRecord } from '../../editing/use-record.ts';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';

type Content = z.input<typeof FondsContent>;
type FondsFormProps = { readonly fonds: Fonds | null; readonly onLeave: () => void };

/** The form of a fonds: whose papers it holds, and from when to when. */
export function FondsForm({ fonds, onLeave }: FondsFormProps) {
  const { dossiers: text } = useText();
  const start = {
    kind: 'fonds',
    id: fonds?.id ?? null,
    revision: fonds?.revision ?? null,
    content: (fonds?.content ?? { code: '', name: '' }) as Content,
  };
  const record = useRecord<Content>(start, archive.fonds.save, (id) =>
    goTo(`/dossiers?fonds=${id}`, { replace: true }),
  );
  const status = record.value('status');
  return (
    <RecordForm title={fonds ? text.editFonds : text.newFonds} record={record} onLeave={onLeave}>
      <FieldGrid>
        <TextField label={text.fondsName} isWide {...record.text('name')} />
        <TextField label={text.fondsCode} {...record.text('code')} />
        <AgentPicker label={text.creator} kinds={['body']} {...record.value('creator')} />
        <DateField label={text.openedOn} {...record.value('openedOn')} />
        <SelectField
          label={text.status}
          {...status}
          value={status.value ?? 'open'}
          onChange={(chosen) => status.onChange(chosen || 'open')}
          choices={[
            { value: 'open', label: text.statusOpen },
            { value: 'closed', label: text.statusClosed },
          ]}
        />
        <DateField label={text.closedOn} help={text.closedHelp} {...record.value('closedOn')} />
        <TextField label={text.closingBasis} {...record.text('closingBasis')} />
        <TextField label={text.archiveCode} {...record.text('archiveCode')} />
        <AreaField label={text.history} isWide {...record.text('history')} />
        <AreaField label={text.scope} isWide {...record.text('scope')} />
        <AreaField label={text.arrangement} isWide {...record.text('arrangement')} />
        <AreaField label={text.accessRules} isWide {...record.text('accessRules')} />
      </FieldGrid>
    </RecordForm>
  );
}
