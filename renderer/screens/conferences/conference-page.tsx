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
import { Attendance, usePresent } from './attendance.tsx';
import { Completeness } from './completeness.tsx';
import { ConferenceAwards } from './conference-awards.tsx';
import css from './conference-page.module.css';
import { ConferencePapers } from './conference-papers.tsx';
import { ConferencePhotos } from './conference-photos.tsx';
import { PartsBar } from './parts-bar.tsx';
import { Conclusions, Figures, Reports, Votes } from './proceedings.tsx';

type Page = { readonly entry: EntryOf<'minutes'> };

/** A conference on one page: when and where, what the minutes lack, photos and commendations, then what was said. */
export function ConferencePage({ entry }: Page) {
  const { content: label } = useText();
  const { content } = entry;
  return (
    <>
      <ConferenceHead entry={entry} />
      <div className={css.top}>
        <ConferenceFacts entry={entry} />
        <Completeness parts={entry.completeness} />
      </div>
      <div className={css.linked}>
        <div>
          <ConferencePhotos entry={entry} />
        </div>
        <div>
          <ConferenceAwards entry={entry} />
        </div>
      </div>
      <PartsBar entry={entry} />
      {content.summary && (
        <Section title={label.summary} anchor="summary">
          <Prose>{content.summary}</Prose>
        </Section>
      )}
      <Figures figures={content.figures} />
      <Conclusions conclusions={content.conclusions} />
      <Votes votes={content.votes} />
      <Attendance content={content} />
      <Reports content={content} />
      <ConferencePapers entry={entry} />
      {content.text && (
        <Section title={label.text} anchor="text" isFolded>
          <Prose>{content.text}</Prose>
        </Section>
      )}
      <ArchivalFacts content={content} />
    </>
  );
}

function ConferenceHead({ entry: { content, summary } }: Page) {
  const { kinds, common } = useText();
  const format = useFormat();
  const meetingKinds = useTerms('meeting-kind');
  const present = usePresent(content);
  return (
    <EntryHead
      kind={content.meetingKind ? meetingKinds.label(content.meetingKind) : kinds.entry.minutes}
      title={content.title}
      below={[
        content.dayPart && kinds.dayPart[content.dayPart],
        summary.date ? format.date(summary.date, 'full') : common.noDate,
        [content.startAt, content.endAt].filter(Boolean).join(' – '),
        content.place,
        present,
      ]}
    />
  );
}

function ConferenceFacts({ entry: { content } }: Page) {
  const { content: label, conferences: text } = useText();
  return (
    <KeyValues
      values={[
        { label: label.host, value: content.host && <PersonName value={content.host} kind="body" /> },
        { label: label.number, value: content.number },
        { label: label.chair, value: content.chair && <PersonName value={content.chair} /> },
        { label: label.secretary, value: content.secretary && <PersonName value={content.secretary} /> },
        { label: text.termAndSession, value: [content.term, content.session].filter(Boolean).join(' · ') },
      ]}
    />
  );
}
