import type { RecordOf } from '#contract';
import { awardTable } from './award-table.ts';
import { type Child, el } from './dom.ts';
import { commonParts, picture } from './entry-page.ts';
import { dated, facts, labelled, lines, links, named, prose, section, type View } from './parts.ts';

/** A decision with its recipients. */
export function commendationPage(record: RecordOf<'commendation'>, view: View): readonly Child[] {
  const { words, language } = view;
  const { year, yearTo, recipients = [] } = record;
  return [
    facts([
      [words.number, record.number],
      [words.date, dated(record.signedOn, language)],
      [words.authority, named(record.authority, view)],
      [words.signer, named(record.signer, view)],
      [words.level, labelled(view, 'award-level', record.level)],
      [words.rewardKind, labelled(view, 'reward-kind', record.rewardKind)],
      [words.achievementYear, [year, yearTo === year ? null : yearTo].filter(Boolean).join('–')],
      [
        words.ceremony,
        [dated(record.ceremonyOn, language), record.ceremonyPlace].filter(Boolean).join(' · '),
      ],
    ]),
    section(`${words.recipients} (${recipients.length})`, awardTable(recipients, view)),
    section(words.fullText, prose(record.text)),
    ...commonParts(record, view),
  ];
}

/** A photograph with who is in it. */
export function photoPage(record: RecordOf<'photo'>, view: View): readonly Child[] {
  const { words, language } = view;
  const people = (record.people ?? []).map((one) =>
    typeof one === 'string' ? one : el('span', {}, named(one, view)),
  );
  return [
    picture(record, view),
    section(words.caption, prose(record.caption)),
    section(words.peopleInPhoto, lines(people, true)),
    facts([
      [words.date, dated(record.takenOn, language)],
      [words.event, record.event],
      [words.place, record.place],
      [words.photographer, named(record.photographer, view)],
      [words.number, record.archivesNumber],
    ]),
    ...commonParts(record, view),
  ];
}

/** Any other paper. */
export function documentPage(record: RecordOf<'document'>, view: View): readonly Child[] {
  const { words, language } = view;
  return [
    facts([
      [words.type, record.type],
      [words.number, record.number],
      [words.date, dated(record.issuedOn, language)],
      [words.issuer, named(record.issuer, view)],
      [words.signer, named(record.signer, view)],
      [words.pages, record.pages == null ? '' : `${record.pages}`],
    ]),
    section(words.summary, prose(record.summary)),
    section(words.fullText, prose(record.text)),
    ...commonParts(record, view),
  ];
}

/** A dossier and what lies in it. */
export function dossierPage(record: RecordOf<'dossier'>, view: View): readonly Child[] {
  const { words, language } = view;
  const span = [record.startDate, record.endDate].map((date) => dated(date, language)).filter(Boolean);
  const within = view.pack.within(record.id ?? '').toReversed();
  return [
    facts([
      [words.number, record.number],
      [words.date, span.join(' – ')],
      [words.retention, labelled(view, 'retention', record.retention)],
      [words.pages, record.pageCount == null ? '' : `${record.pageCount}`],
    ]),
    section(
      `${words.entries} (${within.length})`,
      links(
        within.map(({ id }) => id),
        view,
      ),
    ),
    section(words.notes, prose(record.notes)),
  ];
}
