import type { RecordOf } from '#contract';
import { clock, dayPartOf } from './calendar.ts';
import { citationsOn } from './citations.ts';
import plan from './conferences.json' with { type: 'json' };
import type { Decision } from './decision.ts';
import { keptAsPaper } from './keeping.ts';
import type { Meeting } from './meetings.ts';
import { minutesText } from './minutes-text.ts';
import { particulars } from './particulars.ts';
import { scanOf } from './scans.ts';
import { fill } from './text.ts';
import { bodyName, nameOn, type World } from './world.ts';

type Minutes = RecordOf<'minutes'>;
/** The minutes of a conference with everything the form asks for, less what was left out on purpose. */
export function minutesRecord(world: World, meeting: Meeting, awarded: readonly Decision[]): Minutes {
  const { day, kind, words, missing } = meeting;
  const number = world.numbers.take(meeting.host, day, 'BB');
  const parts = particulars(world, meeting);
  const { text, summary } = minutesText(world, meeting, number, parts, awarded);
  return {
    kind: 'minutes',
    id: meeting.id,
    number,
    title: meeting.title,
    origin: bodyName(world, meeting.host),
    dossierId: world.shelf.place(meeting.host, 'meeting', day),
    keywords: [...kind.keywords],
    ...keptAsPaper,
    retention: '01',
    meetingKind: kind.meetingKind,
    ...(kind.term && { term: fill(kind.term, words) }),
    ...(kind.session && { session: fill(kind.session, words) }),
    heldOn: day,
    dayPart: dayPartOf(meeting.start),
    startAt: clock(meeting.start),
    ...(missing !== 'end' && { endAt: clock(meeting.end) }),
    place: meeting.place,
    host: bodyName(world, meeting.host),
    chair: nameOn(world, meeting.chair, day),
    ...(missing !== 'secretary' && { secretary: nameOn(world, meeting.secretary, day) }),
    agenda: kind.agenda.map((item) => fill(item, words)),
    ...parts,
    citations: citationsOn(kind.topics, day)
      .slice(0, 4)
      .map((citation) => ({ ...citation })),
    summary,
    text,
    attachments: scanOf(world, meeting.random, 'minutes', number, day),
    notes: plan.notes,
  };
}
