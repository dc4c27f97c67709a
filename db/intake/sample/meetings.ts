import { bodyOf } from './bodies.ts';
import { onWeekday, yearOf } from './calendar.ts';
import plan from './conferences.json' with { type: 'json' };
import { holderOf } from './offices.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { fill } from './text.ts';
import { inRound, scheduled, type World, wardText } from './world.ts';

/** A kind of conference as the table tells it. */
export interface MeetingKind {
  readonly meetingKind: string;
  readonly host: string;
  readonly chair: string;
  readonly secretary: string;
  readonly place: string;
  readonly topics: readonly string[];
  readonly title: string;
  readonly term?: string;
  readonly session?: string;
  readonly keywords: readonly string[];
  readonly agenda: readonly string[];
  readonly reports: readonly string[];
  readonly figures: readonly string[];
  readonly votes?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly closing: string;
  readonly conclusions: readonly string[];
}

/** A conference before its minutes are written: what papers, pictures and decisions refer to. */
export interface Meeting {
  readonly id: string;
  readonly kindName: string;
  readonly kind: MeetingKind;
  readonly day: string;
  readonly ward: string;
  readonly host: string;
  readonly title: string;
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly chair: Person;
  readonly secretary: Person;
  /** Words for the `{places}` of the templates. */
  readonly words: Readonly<Record<string, string | number>>;
  /** What the clerk has left out, so that something waits. */
  readonly missing: 'end' | 'secretary' | 'conclusions' | undefined;
  readonly random: Random;
}

type Row = readonly (string | number)[];

const kinds: Readonly<Record<string, MeetingKind>> = plan.kinds;
const gaps: Readonly<Record<number, Meeting['missing']>> = {
  6: 'end',
  12: 'secretary',
  21: 'end',
  29: 'conclusions',
};

function councilTerm(day: string): string {
  const starts = [2011, 2016, 2021, 2026].filter(
    (year) => day >= (year === 2026 ? '2026-03-15' : `${year}-07-01`),
  );
  const start = starts.at(-1) ?? 2011;
  return `${start}–${start + 5}`;
}

function wordsOf(world: World, day: string, ward: string, host: string, group: string, session: number) {
  const year = yearOf(day);
  const reviewed = day.slice(5, 7) === '01' ? year - 1 : year;
  return {
    year: reviewed,
    next: reviewed + 1,
    fiveYears: `${year}–${year + 5}`,
    councilTerm: councilTerm(day),
    session,
    ward: wardText(ward),
    wardText: wardText(ward),
    hostShort: bodyOf(world.bodies, host).short,
    group: bodyOf(world.bodies, group).name,
  };
}

function seated(world: World, seat: string, day: string): Person {
  const person = holderOf(world.people, seat, day);
  if (!person) throw new RangeError(`nobody holds ${seat} on ${day}`);
  return person;
}

function makeMeeting(world: World, row: Row, index: number, round: number): Meeting {
  const [kindName = '', on = '', place = '', extra = 1] = row;
  const kind = kinds[kindName];
  if (!kind) throw new RangeError(`no kind ${kindName}`);
  const { ward, day: about } = inRound(String(place), String(on), round);
  const day = onWeekday(about);
  const random = world.random.fork(`meeting ${index} ${round}`);
  const isGroup = kind.host === 'group';
  const group = `${ward}.${isGroup ? extra : 1}`;
  const host = isGroup ? group : `${ward}.${kind.host}`;
  const words = wordsOf(world, day, ward, host, group, Number(extra));
  const start = isGroup ? 1170 : random.pick([480, 510, 810, 840]);
  const seat = (name: string) =>
    isGroup ? `${group}.${name === 'groupHead' ? 'head' : 'front'}` : `${ward}.${name}`;
  const places: Readonly<Record<string, readonly string[]>> = plan.places;
  return {
    id: world.nextId(),
    kindName: String(kindName),
    kind,
    day,
    ward,
    host,
    title: fill(kind.title, words),
    place: fill(random.pick(places[kind.place] ?? []), words),
    start,
    end: start + random.int(14, 34) * 5,
    chair: seated(world, seat(kind.chair), day),
    secretary: seated(world, seat(kind.secretary), day),
    words,
    missing: round === 0 ? gaps[index] : undefined,
    random,
  };
}

/** The conferences up to today, in the order of the plan. */
export function planMeetings(world: World): readonly Meeting[] {
  return scheduled(plan.schedule, world.scale)
    .map(({ row, index, round }) => makeMeeting(world, row, index, round))
    .filter(({ day }) => day <= world.today);
}
