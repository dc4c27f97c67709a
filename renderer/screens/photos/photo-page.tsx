import { useState } from 'react';
import { KeyValues } from '../../components/key-values.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ArchivalFacts } from '../entry/archival-fields.tsx';
import { EntryHead } from '../entry/entry-head.tsx';
import type { EntryOf } from '../entry/entry-kind.ts';
import { PersonName } from '../entry/person-name.tsx';
import { Prose } from '../entry/prose.tsx';
import { MarkedPicture } from './marked-picture.tsx';
import { keysOfNames } from './people-order.ts';
import css from './photo-page.module.css';

type PhotoPageProps = { readonly entry: EntryOf<'photo'> };

/** A photo to look at and read: the picture, who is in it, when and where, and what its file tells. */
export function PhotoPage({ entry }: PhotoPageProps) {
  const { content: label, photos: text, kinds, common } = useText();
  const format = useFormat();
  const colours = useTerms('photo-colour');
  const polarities = useTerms('photo-polarity');
  const { content, summary, attachments } = entry;
  const blob = attachments[0]?.blob;
  const isSize = blob?.width && blob.height;
  return (
    <>
      <EntryHead
        kind={content.event || text.photo}
        title={summary.title}
        below={[
          content.dayPart && kinds.dayPart[content.dayPart],
          summary.date ? format.date(summary.date, 'full') : common.noDate,
          content.place,
        ]}
      />
      <PictureWithPeople entry={entry} />
      {content.caption && <Prose>{content.caption}</Prose>}
      <div className={css.facts}>
        <KeyValues
          values={[
            { label: label.event, value: content.event, isWide: true },
            {
              label: label.photographer,
              value: content.photographer && <PersonName value={content.photographer} />,
            },
            { label: label.archivesNumber, value: content.archivesNumber },
            { label: label.colour, value: content.colour && colours.label(content.colour) },
            { label: label.size, value: content.size },
            { label: label.polarity, value: content.polarity && polarities.label(content.polarity) },
            { label: label.paperLocation, value: content.paperLocation },
            { label: label.accompanyingDocument, value: content.accompanyingDocument },
            { label: text.takenAt, value: blob?.takenAt && format.moment(blob.takenAt) },
            { label: text.camera, value: blob?.camera },
            {
              label: text.pixels,
              value: isSize && `${format.number(blob.width ?? 0)} × ${format.number(blob.height ?? 0)}`,
            },
          ]}
        />
      </div>
      <ArchivalFacts content={content} />
    </>
  );
}

function PictureWithPeople({ entry: { content, summary } }: PhotoPageProps) {
  const { photos: text } = useText();
  const [highlighted, highlight] = useState<number | null>(null);
  const keys = keysOfNames(content.people);
  return (
    <figure className={css.figure}>
      <div className={css.picture}>
        <MarkedPicture photo={summary} people={content.people} rendition="screen" highlighted={highlighted} />
      </div>
      {content.people.length > 0 && (
        <figcaption className={css.people}>
          <span className={css.label}>{text.leftToRight}</span>
          <ol className={css.names}>
            {content.people.map((person, n) => (
              <li key={keys[n]} onPointerEnter={() => highlight(n)} onPointerLeave={() => highlight(null)}>
                <PersonName value={person} />
              </li>
            ))}
          </ol>
        </figcaption>
      )}
    </figure>
  );
}
