import type { z } from 'zod';
import type { Dossier, DossierContent } from '#contract';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { TagsField } from '../../components/tags-field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { RecordForm } from '../../editing/record-form.tsx';
import { type RecordParts, useRecord } from '../../editing/use-record.ts';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { dossierPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { withFilter } from '../../with-filter.ts';
import { TermPicker } from '../pickers/term-picker.tsx';
import { FondsField } from './fonds-field.tsx';

type Content = z.input<typeof DossierContent>;
type DossierFormProps = { readonly dossier: Dossier | null; readonly onLeave: () => void };

/** What a new dossier begins with: the fonds and the year of the one before. */
const fresh = (fondsId: string, year: number | null): Content => ({ fondsId, year, title: '' });

/** The form of a dossier, field by field. */
export function DossierForm({ dossier, onLeave }: DossierFormProps) {
  const { dossiers: text } = useText();
  const [fondsId] = useParam('fonds');
  const start = {
    kind: 'dossier',
    id: dossier?.id ?? null,
    revision: dossier?.revision ?? null,
    content: (dossier?.content ?? fresh(fondsId, new Date().getFullYear())) as Content,
    next: dossier ? undefined : ({ fondsId: same, year = null }: Content) => fresh(same, year),
  };
  const record = useRecord<Content>(start, archive.dossier.save, (id) =>
    goTo(withFilter(dossierPath(id)), { replace: true }),
  );
  return (
    <RecordForm title={dossier ? text.editDossier : text.newDossier} record={record} onLeave={onLeave}>
      <DossierFields record={record} />
    </RecordForm>
  );
}

function DossierFields({ record }: { readonly record: RecordParts<Content> }) {
  const { content: label, dossiers: text } = useText();
  return (
    <>
      <FieldGrid>
        <TextField label={text.dossierTitle} isWide {...record.text('title')} />
        <FondsField label={text.fonds} {...record.text('fondsId')} />
        <CountField label={text.year} {...record.value('year')} />
        <TextField label={text.number} {...record.text('number')} />
        <TermPicker label={text.status} vocabulary="dossier-status" {...statusOf(record)} />
        <DateField label={text.startDate} {...record.value('startDate')} />
        <DateField label={text.endDate} {...record.value('endDate')} />
        <TermPicker label={label.retention} vocabulary="retention" {...record.value('retention')} />
        <TermPicker label={label.access} vocabulary="access" {...record.value('access')} />
        <CountField label={text.sheets} {...record.value('sheetCount')} />
        <CountField label={label.pages} {...record.value('pageCount')} />
      </FieldGrid>
      <Section title={text.placeSection}>
        <FieldGrid>
          <TextField label={text.room} {...record.text('room')} />
          <TextField label={text.shelf} {...record.text('shelf')} />
          <TextField label={text.box} {...record.text('box')} />
          <TextField label={text.inventoryNo} {...record.text('inventoryNo')} />
          <TextField label={text.compiledBy} {...record.text('compiledBy')} />
          <DateField label={text.closedOn} {...record.value('closedOn')} />
          <DateField label={text.transferredOn} {...record.value('transferredOn')} />
          <TermPicker
            label={label.physicalState}
            vocabulary="physical-state"
            {...record.value('physicalState')}
          />
          <TextField label={label.informationSign} {...record.text('informationSign')} />
          <TagsField label={label.keywords} isWide {...record.value('keywords')} />
          <AreaField label={label.notes} isWide {...record.text('notes')} />
        </FieldGrid>
      </Section>
    </>
  );
}

/** The status with its default, and as the contract knows it. */
function statusOf(record: RecordParts<Content>) {
  const { value = 'open', onChange, ...rest } = record.value('status');
  return { ...rest, value, onChange: (code: string) => onChange((code || 'open') as Content['status']) };
}
