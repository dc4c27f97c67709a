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
import { AddPhotosTo } from '../photos/adding/add-photos-to.tsx';
import { Attendance } from './attendance.tsx';
import { Completeness } from './completeness.tsx';
import css from './conference-page.module.css';
import { Citations, Conclusions, Figures, Reports, Votes } from './proceedings.tsx';

/** A conference on one page: when and where, who, the figures, what was concluded, and what the minutes still lack. */
export function ConferencePage({ entry }: { readonly entry: EntryOf<'minutes'> }) {
  const text = useText();
  const format = useFormat();
  const kinds = useTerms('meeting-kind');
  const { content } = entry;
  const { content: label, conferences: words } = text;
  return (
    <>
      <EntryHead
        kind={content.meetingKind ? kinds.label(content.meetingKind) : text.kinds.entry.minutes}
        title={content.title}
        below={[
          content.dayPart && text.kinds.dayPart[content.dayPart],
          entry.summary.date ? format.date(entry.summary.date, 'full') : text.common.noDate,
          [content.startAt, content.endAt].filter(Boolean).join(' – '),
        ]}
      />
      <div className={css.columns}>
        <div>
          <KeyValues
            values={[
              { label: label.number, value: content.number },
              { label: label.place, value: content.place },
              { label: label.host, value: content.host && <PersonName value={content.host} kind="body" /> },
              {
                label: words.termAndSession,
                value: [content.term, content.session].filter(Boolean).join(' · '),
              },
              { label: label.chair, value: content.chair && <PersonName value={content.chair} /> },
              {
                label: label.secretary,
                value: content.secretary && <PersonName value={content.secretary} />,
              },
            ]}
          />
          <Figures figures={content.figures} />
          <Conclusions conclusions={content.conclusions} />
          <Votes votes={content.votes} />
        </div>
        <Completeness parts={entry.completeness} />
      </div>
      <AddPhotosTo eventEntryId={entry.summary.id} event={content.title} />
      <Attendance content={content} />
      <Reports content={content} />
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
      <Citations citations={content.citations} />
      <ArchivalFacts content={content} />
    </>
  );
}
