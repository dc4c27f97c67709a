import { useState } from 'react';
import { Link } from 'wouter';
import { type KeyValue, KeyValues } from '../../components/key-values.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { entryPath } from '../../paths.ts';
import { ArchivalFacts } from '../entry/archival-fields.tsx';
import { EntryHead } from '../entry/entry-head.tsx';
import type { EntryOf } from '../entry/entry-kind.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { PersonName } from '../entry/person-name.tsx';
import { Prose } from '../entry/prose.tsx';
import { occasionOf } from './occasion.ts';
import { MarkedPicture } from './people/marked-picture.tsx';
import { keysOfNames } from './people/people-order.ts';
import css from './photo-page.module.css';

type Photo = { readonly entry: EntryOf<'photo'> };

/** A photo to look at and read: the picture with its people at the left, at the right what is known of it. */
export function PhotoPage({ entry, onEdit }: Photo & { readonly onEdit: () => void }) {
  return (
    <div className={css.columns}>
      <PictureWithWords entry={entry} />
      <div className={css.facts}>
        <EntryPage entry={entry} onEdit={onEdit}>
          <PhotoFacts entry={entry} />
        </EntryPage>
      </div>
    </div>
  );
}

function PictureWithWords({ entry: { content, summary } }: Photo) {
  const { photos: text } = useText();
  const [highlighted, highlight] = useState<number | null>(null);
  const keys = keysOfNames(content.people);
  return (
    <figure className={css.figure}>
      <div className={css.picture}>
        <MarkedPicture photo={summary} people={content.people} rendition="screen" highlighted={highlighted} />
      </div>
      <figcaption className={css.words}>
        {content.caption && <Prose>{content.caption}</Prose>}
        {content.people.length > 0 && (
          <div className={css.people}>
            <span className={css.label}>{text.leftToRight}</span>
            <ol className={css.names}>
              {content.people.map((person, n) => (
                <li key={keys[n]} onPointerEnter={() => highlight(n)} onPointerLeave={() => highlight(null)}>
                  <PersonName value={person} />
                </li>
              ))}
            </ol>
          </div>
        )}
      </figcaption>
    </figure>
  );
}

function PhotoFacts({ entry }: Photo) {
  const { photos: text, kinds, common } = useText();
  const format = useFormat();
  const { content, summary } = entry;
  const values = [...useSceneFacts(entry), ...usePrintFacts(entry), ...useFileFacts(entry)];
  return (
    <>
      <EntryHead
        kind={text.photo}
        title={summary.title}
        below={[
          content.dayPart && kinds.dayPart[content.dayPart],
          summary.date ? format.date(summary.date, 'full') : common.noDate,
          content.place,
        ]}
      />
      <KeyValues values={values} />
      <ArchivalFacts content={content} />
    </>
  );
}

function useSceneFacts(entry: EntryOf<'photo'>): readonly KeyValue[] {
  const { content: label, kinds, common } = useText();
  const { conference, event } = occasionOf(entry);
  const { photographer } = entry.content;
  return [
    {
      label: kinds.entry.minutes,
      value: conference && (
        <Link href={entryPath('minutes', conference.id)}>{conference.title || common.untitled}</Link>
      ),
      isWide: true,
    },
    { label: label.event, value: event, isWide: true },
    { label: label.photographer, value: photographer && <PersonName value={photographer} /> },
  ];
}

function usePrintFacts({ content }: EntryOf<'photo'>): readonly KeyValue[] {
  const { content: label } = useText();
  const colours = useTerms('photo-colour');
  const polarities = useTerms('photo-polarity');
  return [
    { label: label.archivesNumber, value: content.archivesNumber },
    { label: label.colour, value: content.colour && colours.label(content.colour) },
    { label: label.size, value: content.size },
    { label: label.polarity, value: content.polarity && polarities.label(content.polarity) },
    { label: label.paperLocation, value: content.paperLocation },
    { label: label.accompanyingDocument, value: content.accompanyingDocument },
  ];
}

function useFileFacts({ summary, attachments }: EntryOf<'photo'>): readonly KeyValue[] {
  const { photos: text } = useText();
  const format = useFormat();
  const blob = attachments[0]?.blob;
  const { coverSize } = summary;
  return [
    { label: text.takenAt, value: blob?.takenAt && format.moment(blob.takenAt) },
    { label: text.camera, value: blob?.camera },
    {
      label: text.pixels,
      value: coverSize && `${format.number(coverSize.width)} × ${format.number(coverSize.height)}`,
    },
  ];
}
