import type { Entry, EntryContent } from '#contract';
import { type KeyValue, KeyValues } from '../../components/key-values.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import { type Formats, useFormat } from '../../i18n/use-format.ts';
import css from './hit-preview.module.css';

/** So many names are shown before the rest is only counted. */
const NAMES_SHOWN = 24;

/** The main facts of an entry, its pictures, the people in it and the beginning of its text. */
export function EntryPreview({ entry }: { readonly entry: Entry }) {
  const text = useText();
  const format = useFormat();
  const { content, attachments } = entry;
  const pictures = attachments
    .filter(({ blob }) => blob.width !== null || blob.pageCount !== null)
    .slice(0, 2);
  const names = namesIn(content);
  const running = runningText(content);
  return (
    <>
      {pictures.length > 0 && (
        <div className={css.covers}>
          {pictures.map(({ id, blob, fileName }) => (
            <div key={id} className={css.cover}>
              <Thumb sha256={blob.sha256} alt={fileName} rendition="screen" version={blob.state} />
            </div>
          ))}
        </div>
      )}
      <KeyValues values={factsOf(entry, text, format)} />
      {names.length > 0 && (
        <section className={css.part}>
          <h3 className={css.partTitle}>
            {content.kind === 'commendation'
              ? text.search.recipients(format.number(names.length))
              : text.search.people}
          </h3>
          <p className={css.names}>
            {names.slice(0, NAMES_SHOWN).join(', ')}
            {names.length > NAMES_SHOWN && ` … (${format.number(names.length)})`}
          </p>
        </section>
      )}
      {running !== '' && (
        <section className={css.part}>
          <p className={css.text}>{running}</p>
        </section>
      )}
    </>
  );
}

function factsOf(
  { summary, content, attachments }: Entry,
  { content: words, search }: Text,
  format: Formats,
): KeyValue[] {
  const common: KeyValue[] = [
    { label: words.date, value: summary.date && format.date(summary.date, 'full') },
    { label: words.number, value: summary.number },
    { label: words.origin, value: summary.origin },
    { label: words.place, value: summary.place },
  ];
  const files: KeyValue = {
    label: search.attachments('').trim(),
    value: attachments.length > 0 ? attachments.map(({ fileName }) => fileName).join('\n') : '',
  };
  switch (content.kind) {
    case 'minutes':
      return [
        ...common,
        { label: words.chair, value: content.chair?.asPrinted },
        { label: words.secretary, value: content.secretary?.asPrinted },
        files,
      ];
    case 'photo':
      return [
        ...common,
        { label: words.event, value: content.event },
        { label: words.photographer, value: content.photographer?.asPrinted },
      ];
    case 'commendation':
      return [
        ...common,
        { label: words.authority, value: content.authority?.asPrinted },
        { label: words.signer, value: content.signer?.asPrinted },
        files,
      ];
    case 'document':
      return [...common, { label: words.signer, value: content.signer?.asPrinted }, files];
  }
}

function namesIn(content: EntryContent): readonly string[] {
  switch (content.kind) {
    case 'minutes':
      return content.attendees.map(({ asPrinted }) => asPrinted);
    case 'photo':
      return content.people.map(({ asPrinted }) => asPrinted);
    case 'commendation':
      return content.lines.map(({ asPrinted }) => asPrinted);
    case 'document':
      return [];
  }
}

function runningText(content: EntryContent): string {
  if (content.kind === 'photo') return content.caption;
  if (content.kind === 'commendation') return content.text;
  return content.summary || content.text;
}
