import { readDocumentNumber } from '#contract';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ArchivalFields } from '../entry/archival-fields.tsx';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';

type Form = { readonly form: EntryFormParts<'document'> };

/** The form of a paper. The type is filled from the number while it is still empty. */
export function DocumentFields({ form }: Form) {
  const { content: label, documents: text } = useText();
  const types = useTerms('document-type');
  const typeOf = (number: string): string | undefined => {
    const abbreviation = readDocumentNumber(number)?.type?.toLocaleLowerCase('vi');
    return types.choices.find(({ term }) => term.abbreviation?.toLocaleLowerCase('vi') === abbreviation)?.term
      .code;
  };
  const number = form.text('number');
  return (
    <>
      <FieldGrid>
        <TextField label={text.subject} isWide {...form.text('title')} />
        <NumberField
          label={label.number}
          {...number}
          onChange={(typed) => {
            const documentType =
              form.content.documentType || !typed.includes('/') ? undefined : typeOf(typed);
            form.set({ number: typed, ...(documentType ? { documentType } : {}) });
          }}
        />
        <TermPicker label={label.documentType} vocabulary="document-type" {...form.value('documentType')} />
        <DateField label={text.issuedOn} {...form.value('date')} />
        <AgentPicker label={label.issuer} kinds={['body']} {...form.value('issuer')} />
        <AgentPicker label={label.signer} {...form.value('signer')} />
        <TermPicker label={label.signCapacity} vocabulary="sign-capacity" {...form.value('signCapacity')} />
        <AreaField label={label.summary} isWide {...form.text('summary')} />
      </FieldGrid>
      <Section title={text.moreFields} isFolded>
        <FieldGrid>
          <TermPicker label={label.copyKind} vocabulary="copy-kind" {...form.value('copyKind')} />
          <CountField label={label.pages} {...form.value('pages')} />
          <CountField label={label.sheetFrom} {...form.value('sheetFrom')} />
          <CountField label={label.sheetTo} {...form.value('sheetTo')} />
          <TextField label={label.receivedNumber} {...form.text('receivedNumber')} />
          <DateField label={label.receivedOn} {...form.value('receivedOn')} />
          <TermPicker
            label={label.secrecy}
            vocabulary="secrecy"
            help={text.secrecyHelp}
            {...form.value('secrecy')}
          />
          <TermPicker label={label.urgency} vocabulary="urgency" {...form.value('urgency')} />
          <AreaField label={label.autograph} isWide {...form.text('autograph')} />
          <AreaField label={label.addressees} isWide {...form.text('addressees')} />
          <AreaField label={label.text} isWide rows={8} {...form.text('text')} />
        </FieldGrid>
      </Section>
      <ArchivalFields form={form} />
    </>
  );
}
