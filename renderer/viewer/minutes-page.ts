import type { RecordOf } from '#contract';
import { type Child, el } from './dom.ts';
import { commonParts } from './entry-page.ts';
import { dated, facts, labelled, lines, named, prose, section, type View } from './parts.ts';

type Minutes = RecordOf<'minutes'>;

/** A conference on one page. */
export function minutesPage(record: Minutes, view: View): readonly Child[] {
  const { words, language } = view;
  return [
    facts([
      [words.date, [dated(record.heldOn, language), times(record)].filter(Boolean).join(' · ')],
      [words.number, record.number],
      [words.meetingKind, labelled(view, 'meeting-kind', record.meetingKind)],
      [words.place, record.place],
      [words.host, named(record.host, view)],
      [words.chair, named(record.chair, view)],
      [words.secretary, named(record.secretary, view)],
      [words.present, presence(record)],
    ]),
    section(words.summary, prose(record.summary)),
    section(words.figures, figures(record, view)),
    section(words.conclusions, conclusions(record, view)),
    section(words.agenda, lines(record.agenda, true)),
    section(words.reports, lines(record.reports?.map(({ title, presenter }) => joined(title, presenter)))),
    section(words.votes, votes(record, view)),
    section(words.citations, lines(record.citations?.map(citation))),
    section(words.attendees, attendees(record, view)),
    section(words.fullText, prose(record.text)),
    ...commonParts(record, view),
  ];
}

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' – ');

const times = ({ startAt, endAt }: Minutes): string => joined(startAt, endAt);

function presence({ presentCount, summonedCount }: Minutes): string {
  if (presentCount == null) return '';
  return summonedCount == null ? `${presentCount}` : `${presentCount}/${summonedCount}`;
}

function figures({ figures: all = [] }: Minutes, { words }: View): Child {
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
  return lines(
    all.map(({ what, value, unit = '', target, share }) =>
      el(
        'span',
        {},
        `${what}: `,
        el('strong', {}, value == null ? '' : `${number.format(value)} ${unit}`),
        target == null ? null : ` · ${words.target} ${number.format(target)}`,
        share == null ? null : ` · ${number.format(share)} %`,
      ),
    ),
  );
}

function conclusions({ conclusions: all = [] }: Minutes, { words, language }: View): Child {
  return lines(
    all.map(({ what, who, due }) =>
      el(
        'span',
        {},
        what,
        who ? el('small', {}, ` · ${words.who}: ${who}`) : null,
        due ? el('small', {}, ` · ${words.due}: ${dated(due, language)}`) : null,
      ),
    ),
    true,
  );
}

function votes({ votes: all = [] }: Minutes, { words }: View): Child {
  return lines(
    all.map(
      ({ subject, inFavour = 0, against = 0, abstained = 0 }) =>
        `${subject}: ${inFavour} ${words.inFavour}, ${against} ${words.against}, ${abstained} ${words.abstained}`,
    ),
  );
}

function attendees({ attendees: all = [] }: Minutes, view: View): Child {
  const { words } = view;
  return lines(
    all.map((one) => {
      const where = [one.position, one.unit].filter(Boolean).join(', ');
      const state = one.presence === 'absent' || one.presence === 'invited' ? words[one.presence] : '';
      const beside = [where, state].filter(Boolean).join(' · ');
      return el('span', {}, named(one, view), beside ? el('small', {}, ` ${beside}`) : null);
    }),
  );
}

function citation(cited: NonNullable<Minutes['citations']>[number]): string {
  return typeof cited === 'string' ? cited : joined(cited.number, cited.title);
}
