import type { RecordOf } from '#contract';
import { addDays } from './calendar.ts';
import plan from './conferences.json' with { type: 'json' };
import { makeFigure } from './figures.ts';
import type { Meeting } from './meetings.ts';
import type { Person } from './people.ts';
import { fill } from './text.ts';
import { nameOn, postOn, type World } from './world.ts';

type Minutes = RecordOf<'minutes'>;
type Attendee = NonNullable<Minutes['attendees']>[number];

/** Who belongs to a conference of that ward: office holders and, for its own meeting, the residents of a group. */
function summoned(world: World, meeting: Meeting): readonly Person[] {
  const isGroup = meeting.kind.host === 'group';
  return world.people.filter((person) => {
    if (person === meeting.chair || person === meeting.secretary) return false;
    const body = postOn(person, meeting.day)?.body ?? '';
    if (isGroup)
      return person.home === meeting.host && meeting.day.slice(0, 4) > String(person.birthYear + 20);
    return body.startsWith(`${meeting.ward}.`);
  });
}

function guests(world: World, meeting: Meeting): readonly Person[] {
  const higher = meeting.ward === 'bl' ? 'tp.' : 'q.';
  const found = world.people.filter((person) => postOn(person, meeting.day)?.body.startsWith(higher));
  return meeting.random.fork('guests').sample(found, meeting.kind.host === 'group' ? 1 : 3);
}

function attendees(world: World, meeting: Meeting): Attendee[] {
  const random = meeting.random.fork('attendees');
  const called = random.sample(summoned(world, meeting), random.int(13, 24));
  const absent = random.int(1, 3);
  const entry = (person: Person, presence: 'present' | 'absent' | 'invited', reason = ''): Attendee => ({
    ...nameOn(world, person, meeting.day),
    presence,
    ...(reason && { reason }),
  });
  return [
    entry(meeting.chair, 'present'),
    ...(meeting.missing === 'secretary' || meeting.secretary === meeting.chair
      ? []
      : [entry(meeting.secretary, 'present')]),
    ...called.slice(absent).map((person) => entry(person, 'present')),
    ...called.slice(0, absent).map((person) => entry(person, 'absent', random.pick(plan.absence))),
    ...guests(world, meeting).map((person) => entry(person, 'invited')),
  ];
}

function votes(meeting: Meeting, present: number): NonNullable<Minutes['votes']> {
  return (meeting.kind.votes ?? []).map((subject) => {
    const abstained = meeting.random.chance(0.35) ? 1 : 0;
    const against = meeting.random.chance(0.25) ? meeting.random.int(1, 2) : 0;
    const inFavour = present - abstained - against;
    return { subject: fill(subject, meeting.words), inFavour, against, abstained };
  });
}

function conclusions(world: World, meeting: Meeting): NonNullable<Minutes['conclusions']> {
  if (meeting.missing === 'conclusions') return [];
  const doers = meeting.random
    .fork('doers')
    .sample(summoned(world, meeting), meeting.kind.conclusions.length);
  return meeting.kind.conclusions.map((what, i) => {
    const doer = doers[i] ?? meeting.chair;
    const { position, unit } = nameOn(world, doer, meeting.day);
    const office = [position, unit].filter(Boolean).join(', ');
    return {
      what: fill(what, meeting.words),
      who: `${doer.name} (${office})`,
      due: addDays(meeting.day, meeting.random.int(2, 9) * 7),
    };
  });
}

function presentingOf(world: World, meeting: Meeting): NonNullable<Minutes['reports']> {
  const speakers = [meeting.chair, ...meeting.random.fork('reports').sample(summoned(world, meeting), 3)];
  return meeting.kind.reports.map((title, i) => ({
    title: fill(title, meeting.words),
    presenter: speakers[i + 1]?.name ?? meeting.chair.name,
  }));
}

/** Who came, what was reported, voted and concluded. */
export function particulars(world: World, meeting: Meeting) {
  const listed = attendees(world, meeting);
  const present = listed.filter(({ presence }) => presence === 'present').length + meeting.random.int(4, 22);
  return {
    attendees: listed,
    presentCount: present,
    summonedCount: present + listed.filter(({ presence }) => presence === 'absent').length,
    figures: meeting.kind.figures.map((name) => makeFigure(name, meeting.random.fork(name))),
    votes: votes(meeting, present),
    conclusions: conclusions(world, meeting),
    reports: presentingOf(world, meeting),
  };
}

/** The parts of the minutes that the text repeats in sentences. */
export type Particulars = ReturnType<typeof particulars>;
