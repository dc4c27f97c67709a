import { bodyOf } from './bodies.ts';
import { addDays, onWeekday } from './calendar.ts';
import plan from './commendations.json' with { type: 'json' };
import type { Decision, DecisionType, Draft } from './decision.ts';
import type { Meeting } from './meetings.ts';
import { holderOf } from './offices.ts';
import { makeLines } from './recipients.ts';
import { decisionSign } from './register.ts';
import { inRound, scheduled, type World } from './world.ts';

const types: Readonly<Record<string, DecisionType>> = plan.types;
const campaigns: Readonly<Record<string, string>> = plan.campaigns;
/** What is handed over at which conferences: Party certificates at the Party's, all others at the ward's. */
const ceremonies: Readonly<Record<string, (typeName: string) => boolean>> = {
  annualReview: (typeName) => typeName !== 'party',
  emulation: (typeName) => typeName !== 'party',
  partyAnnual: (typeName) => typeName === 'party',
};
const longestWait = 35;

function authorityOf(world: World, body: string | undefined): Decision['authority'] {
  if (!body) return { name: plan.authority.state };
  const { name, id, kind } = bodyOf(world.bodies, body);
  const template =
    kind === 'people-committee'
      ? plan.authority.committee
      : kind === 'fatherland-front'
        ? plan.authority.front
        : plan.authority.party;
  return { name: template.replace('{name}', name), agentId: id };
}

function deciding(type: DecisionType, ward: string): { body: string | undefined; seat: string } {
  if (type.body === 'state') return { body: undefined, seat: '' };
  if (!type.body.includes('.')) return { body: `${ward}.${type.body}`, seat: `${ward}.${type.seat}` };
  const moved = ward === 'bl' && type.body.startsWith('q.');
  const local = (key: string) => (moved ? key.replace('q.', 'bl.') : key);
  return { body: local(type.body), seat: local(type.seat) };
}

function ceremonyOf(
  meetings: readonly Meeting[],
  day: string,
  typeName: string,
  ward: string,
  body: string | undefined,
): Meeting | undefined {
  return meetings.find(
    (meeting) =>
      ceremonies[meeting.kindName]?.(typeName) === true &&
      (meeting.ward === ward || !body?.startsWith(`${ward}.`)) &&
      meeting.day >= day &&
      meeting.day <= addDays(day, longestWait),
  );
}

function draft(world: World, meetings: readonly Meeting[], year: number, spec: string, round: number): Draft {
  const [typeName = '', place = 'p5', note] = spec.split(':');
  const type = types[typeName];
  if (!type) throw new RangeError(`no type ${typeName}`);
  const on = type.day.startsWith('+') ? `${year + 1}-${type.day.slice(1)}` : `${year}-${type.day}`;
  const { ward, day: about } = inRound(place, on, round);
  const day = onWeekday(about);
  const { body, seat } = deciding(type, ward);
  return {
    id: world.nextId(),
    typeName,
    type,
    year,
    day,
    ward,
    body,
    authority: authorityOf(world, body),
    number: world.numbers.take(body ?? 'state', day, decisionSign),
    signer: seat ? holderOf(world.people, seat, day) : undefined,
    campaign: campaigns[year] ?? '',
    note: note === 'corrected' || note === 'lost' ? note : undefined,
    ceremony: ceremonyOf(meetings, day, typeName, ward, body),
    round,
    random: world.random.fork(`decision ${year} ${spec} ${round}`),
  };
}

/** Lines for each decision so that together they are exactly `total`, in proportion to the sizes of the table. */
function sizes(drafts: readonly Draft[], total: number): number[] {
  const weights = drafts.map(({ note, type }) => (note === 'lost' ? 0 : type.size));
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  let given = 0;
  let carried = 0;
  return weights.map((weight) => {
    carried += weight;
    const upTo = Math.round((total * carried) / sum);
    const size = upTo - given;
    given = upTo;
    return size;
  });
}

/** Decisions up to today with their lists. What one list cannot hold for want of people, the next long one takes. */
export function planDecisions(
  world: World,
  meetings: readonly Meeting[],
  lines: number,
): readonly Decision[] {
  const rows = plan.plan.flatMap(([year, ...specs]) =>
    specs.map((spec) => ({ year: Number(year), spec: String(spec) })),
  );
  const drafts = scheduled(rows, world.scale)
    .map(({ row, round }) => draft(world, meetings, row.year, row.spec, round))
    .filter(({ day }) => day <= world.today);
  const planned = sizes(drafts, lines);
  let owed = 0;
  return drafts.map((entry, i) => {
    const wanted = (planned[i] ?? 0) + (entry.type.size >= 16 && entry.note !== 'lost' ? owed : 0);
    const recipients = makeLines(world, entry, wanted);
    owed += (planned[i] ?? 0) - recipients.length;
    return { ...entry, recipients };
  });
}
