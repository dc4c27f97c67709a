import type { InterchangeRecord, Office } from '#contract';
import { bodyOf } from './bodies.ts';
import { bodyEvents, bodyRecords } from './body-records.ts';
import { commendationRecord, planRevocations } from './commendations.ts';
import { minutesRecord } from './conferences.ts';
import type { Decision } from './decision.ts';
import { planDecisions } from './decisions.ts';
import { relatedDocument, revocationDocument } from './documents.ts';
import type { PhotoPlan, ScanPlan } from './draw/render.ts';
import { householdRecords } from './households.ts';
import { type Meeting, planMeetings } from './meetings.ts';
import { occasionShots } from './occasions.ts';
import office from './office.json' with { type: 'json' };
import { personRecords } from './person-records.ts';
import { takePhoto } from './photos.ts';
import { meetingShots } from './shots.ts';
import { standaloneDocuments } from './standalone-documents.ts';
import { makeWorld, type World } from './world.ts';

/** The invented demonstration office, ready to be taken in as an interchange file with its pictures. */
export interface Sample {
  readonly office: Office;
  /** Everything in the interchange format; references are by id. */
  readonly records: readonly InterchangeRecord[];
  /** The photographs to draw, by the path the records name. */
  readonly photos: ReadonlyMap<string, PhotoPlan>;
  /** The scanned pages to draw, by the path the records name. */
  readonly scans: ReadonlyMap<string, ScanPlan>;
}

const awardLines = 1500;
const photographs = 300;

function awardedAt(decisions: readonly Decision[], meeting: Meeting): readonly Decision[] {
  return decisions.filter(({ ceremony }) => ceremony === meeting);
}

/** True for the council meeting that voted on the yearly list of its ward. */
function isBasis(meeting: Meeting, { typeName, ward, year, day }: Decision): boolean {
  return (
    meeting.kindName === 'emulationCouncil' &&
    typeName === 'annual' &&
    meeting.ward === ward &&
    meeting.words.year === year &&
    meeting.day <= day
  );
}

function meetingRecords(
  world: World,
  meetings: readonly Meeting[],
  decisions: readonly Decision[],
): InterchangeRecord[] {
  return meetings.flatMap((meeting) => {
    const minutes = minutesRecord(world, meeting, awardedAt(decisions, meeting));
    return [minutes, ...(relatedDocument(world, meeting, minutes) ?? [])];
  });
}

function commendationRecords(
  world: World,
  meetings: readonly Meeting[],
  decisions: readonly Decision[],
): InterchangeRecord[] {
  const revocations = planRevocations(world, decisions);
  const link = (fromId: string, toId: string, role: string): InterchangeRecord => ({
    kind: 'link',
    id: world.nextId(),
    fromId,
    toId,
    role,
  });
  const announced = decisions.flatMap(({ id, ceremony }) =>
    ceremony ? [link(id, ceremony.id, 'announced-at')] : [],
  );
  const grounds = decisions.flatMap((decision) => {
    const council = meetings.find((meeting) => isBasis(meeting, decision));
    return council ? [link(council.id, decision.id, 'basis-of')] : [];
  });
  return [
    ...decisions.map((decision) => commendationRecord(world, decision, revocations)),
    ...announced,
    ...grounds,
    ...revocations.flatMap((revocation) => revocationDocument(world, revocation)),
  ];
}

/** Pictures of occasions first; the conferences share the rest evenly. */
function photoRecords(
  world: World,
  meetings: readonly Meeting[],
  decisions: readonly Decision[],
): InterchangeRecord[] {
  const occasions = occasionShots(world);
  const left = Math.max(0, Math.round(photographs * world.scale) - occasions.length);
  const upTo = (i: number) => Math.round((left * i) / meetings.length);
  const conferences = meetings.flatMap((meeting, i) =>
    meetingShots(world, meeting, awardedAt(decisions, meeting), upTo(i + 1) - upTo(i)),
  );
  const inTime = [...occasions, ...conferences].sort(
    (a, b) => a.day.localeCompare(b.day) || a.minute - b.minute,
  );
  return inTime.flatMap((shot) => takePhoto(world, shot));
}

/**
 * Makes the invented office: bodies, people, fonds, conferences, commendations, photographs, documents. The same
 * `seed`, `today` (ISO day, after which nothing is dated) and `scale` (1: 40 conferences, 300 photographs, 60
 * decisions with 1 500 lines; from 0.1 to about 4) give the same records. Draws nothing yet.
 */
export function makeSample(options: { seed: number; today: string; scale?: number }): Sample {
  const { seed, today, scale = 1 } = options;
  const world = makeWorld(seed, today, scale);
  const meetings = planMeetings(world);
  const decisions = planDecisions(world, meetings, Math.round(awardLines * scale));
  const events = bodyEvents(world.bodies, world.nextId);
  const entries = [
    ...meetingRecords(world, meetings, decisions),
    ...commendationRecords(world, meetings, decisions),
    ...standaloneDocuments(world, decisions),
    ...photoRecords(world, meetings, decisions),
  ];
  const records: InterchangeRecord[] = [
    ...bodyRecords(world.bodies),
    ...events,
    ...personRecords(world),
    ...householdRecords(world.households),
    ...world.shelf.fonds,
    ...world.shelf.dossiers(today),
    ...entries.filter(({ kind }) => kind !== 'link'),
    ...entries.filter(({ kind }) => kind === 'link'),
  ];
  const bodyId = bodyOf(world.bodies, office.body).id;
  const { body: _, ...printed } = office;
  return {
    office: { ...printed, bodyId, isSample: true },
    records,
    photos: world.photos,
    scans: world.scans,
  };
}
