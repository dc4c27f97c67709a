import { readPartialDate } from '#contract';
import { KeyValues } from '../../components/key-values.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ArchivalFacts } from '../entry/archival-fields.tsx';
import { EntryHead } from '../entry/entry-head.tsx';
import type { EntryOf } from '../entry/entry-kind.ts';
import { PersonName } from '../entry/person-name.tsx';
import { Prose } from '../entry/prose.tsx';

/** A paper to read: what it is, from whom, and what it says. */
export function DocumentPage({ entry }: { readonly entry: EntryOf<'document'> }) {
  const { content: label, documents: text, common } = useText();
  const format = useFormat();
  const types = useTerms('document-type');
  const capacities = useTerms('sign-capacity');
  const copies = useTerms('copy-kind');
  const secrecy = useTerms('secrecy');
  const urgency = useTerms('urgency');
  const { content, summary } = entry;
  const received = content.receivedOn ? readPartialDate(content.receivedOn) : undefined;
  const sheets = [content.sheetFrom, content.sheetTo].filter((sheet) => sheet !== null).join(' – ');
  return (
    <>
      <EntryHead
        kind={content.documentType ? types.label(content.documentType) : text.title}
        title={content.title}
        below={[content.number, summary.date ? format.date(summary.date, 'full') : common.noDate]}
      />
      <KeyValues
        values={[
          { label: label.issuer, value: content.issuer && <PersonName value={content.issuer} kind="body" /> },
          { label: label.signer, value: content.signer && <PersonName value={content.signer} /> },
          {
            label: label.signCapacity,
            value: content.signCapacity && capacities.label(content.signCapacity),
          },
          { label: label.copyKind, value: content.copyKind && copies.label(content.copyKind) },
          { label: label.pages, value: content.pages === null ? '' : format.number(content.pages) },
          { label: text.sheets, value: sheets },
          { label: label.receivedNumber, value: content.receivedNumber },
          { label: label.receivedOn, value: received && format.date(received) },
          { label: label.secrecy, value: content.secrecy && secrecy.label(content.secrecy) },
          { label: label.urgency, value: content.urgency && urgency.label(content.urgency) },
          { label: label.autograph, value: content.autograph, isWide: true },
          { label: label.addressees, value: content.addressees, isWide: true },
        ]}
      />
      {content.summary && (
        <Section title={label.summary}>
          <Prose>{content.summary}</Prose>
        </Section>
      )}
      {content.text && (
        <Section title={label.text} isFolded>
          <Prose>{content.text}</Prose>
        </Section>
      )}
      <ArchivalFacts content={content} />
    </>
  );
}
