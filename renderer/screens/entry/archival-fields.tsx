import { Link } from 'wouter';
import type { EntryContent, EntryKind } from '#contract';
import { FieldGrid } from '../../components/field.tsx';
import { type KeyValue, KeyValues } from '../../components/key-values.tsx';
import { Section } from '../../components/section.tsx';
import { TagsField } from '../../components/tags-field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { dossierPath } from '../../paths.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { DossierPicker, useDossierName } from '../pickers/dossier-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';

/** The fields every kind has and few are asked for daily; folded until they are wanted. */
export function ArchivalFields<K extends EntryKind>({ form }: { readonly form: EntryFormParts<K> }) {
  const { content: label, entry: text } = useText();
  const own = form as unknown as EntryFormParts<'document'>;
  return (
    <Section title={text.archival} isFolded>
      <FieldGrid>
        <DossierPicker label={label.dossierId} isWide {...own.value('dossierId')} />
        <AgentPicker label={label.origin} kinds={['body']} {...own.value('origin')} />
        <TextField label={label.referenceCode} {...own.text('referenceCode')} />
        <TermPicker label={label.access} vocabulary="access" {...own.value('access')} />
        <TermPicker label={label.retention} vocabulary="retention" {...own.value('retention')} />
        <TermPicker label={label.language} vocabulary="language" {...own.value('language')} />
        <TermPicker label={label.physicalState} vocabulary="physical-state" {...own.value('physicalState')} />
        <TermPicker
          label={label.confidenceLevel}
          vocabulary="confidence-level"
          {...own.value('confidenceLevel')}
        />
        <TextField label={label.informationSign} {...own.text('informationSign')} />
        <TagsField label={label.keywords} isWide {...own.value('keywords')} />
        <AreaField label={label.notes} isWide {...own.text('notes')} />
      </FieldGrid>
    </Section>
  );
}

/** The same fields to read, where they say something. */
export function ArchivalFacts({ content }: { readonly content: EntryContent }) {
  const { content: label, entry: text } = useText();
  const access = useTerms('access');
  const retention = useTerms('retention');
  const language = useTerms('language');
  const state = useTerms('physical-state');
  const confidence = useTerms('confidence-level');
  const dossier = useDossierName(content.dossierId);
  const values: KeyValue[] = [
    {
      label: label.dossierId,
      value: content.dossierId && dossier && <Link href={dossierPath(content.dossierId)}>{dossier}</Link>,
      isWide: true,
    },
    { label: label.origin, value: content.origin?.asPrinted },
    { label: label.referenceCode, value: content.referenceCode },
    { label: label.access, value: content.access && access.label(content.access) },
    { label: label.retention, value: content.retention && retention.label(content.retention) },
    { label: label.language, value: content.language && language.label(content.language) },
    { label: label.physicalState, value: content.physicalState && state.label(content.physicalState) },
    {
      label: label.confidenceLevel,
      value: content.confidenceLevel && confidence.label(content.confidenceLevel),
    },
    { label: label.informationSign, value: content.informationSign },
    { label: label.keywords, value: content.keywords.join('; '), isWide: true },
    { label: label.notes, value: content.notes, isWide: true },
  ];
  return (
    <Section title={text.archival} isFolded>
      <KeyValues values={values} />
    </Section>
  );
}
