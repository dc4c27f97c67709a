import { dayPartOf } from './calendar.ts';
import { castFor, castOfMeeting } from './cast.ts';
import type { Decision } from './decision.ts';
import type { Garment } from './draw/look.ts';
import type { SceneName } from './draw/scenes/index.ts';
import type { Meeting } from './meetings.ts';
import type { Person } from './people.ts';
import plan from './photos.json' with { type: 'json' };
import { minutesBetween, type Shot } from './photos.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

interface Template {
  readonly scene: SceneName;
  readonly words: keyof typeof plan.shots;
  /** How many people with a face. */
  readonly count: number;
  /** The persons of the list are shown instead of office holders. */
  readonly isAward?: boolean;
}

const ordinary: readonly Template[] = [
  { scene: 'presidium', words: 'presidium', count: 3 },
  { scene: 'speech', words: 'report', count: 1 },
  { scene: 'discussion', words: 'discussion', count: 2 },
  { scene: 'tableAbove', words: 'table', count: 0 },
  { scene: 'speech', words: 'closing', count: 1 },
  { scene: 'groupPortrait', words: 'portrait', count: 6 },
  { scene: 'discussion', words: 'contribution', count: 1 },
  { scene: 'presidium', words: 'presidium', count: 4 },
  { scene: 'groupPortrait', words: 'portrait', count: 5 },
];
const congress: readonly Template[] = [
  { scene: 'presidium', words: 'presidium', count: 4 },
  { scene: 'speech', words: 'report', count: 1 },
  { scene: 'stageRow', words: 'congress', count: 7 },
  { scene: 'discussion', words: 'contribution', count: 1 },
  { scene: 'handover', words: 'handoverTwo', count: 2 },
  { scene: 'groupPortrait', words: 'portrait', count: 7 },
  { scene: 'speech', words: 'speech', count: 1 },
];
const awarding: readonly Template[] = [
  { scene: 'presidium', words: 'presidium', count: 3 },
  { scene: 'handover', words: 'handoverTwo', count: 2, isAward: true },
  { scene: 'stageRow', words: 'stageRow', count: 5, isAward: true },
  { scene: 'handover', words: 'handover', count: 4, isAward: true },
  { scene: 'stageRow', words: 'stageRow', count: 7, isAward: true },
  { scene: 'handover', words: 'handoverTwo', count: 2, isAward: true },
  { scene: 'speech', words: 'speech', count: 1 },
  { scene: 'stageRow', words: 'stageRow', count: 6, isAward: true },
  { scene: 'handover', words: 'handover', count: 3, isAward: true },
];
const opening: readonly Template[] = [
  { scene: 'presidium', words: 'presidium', count: 5 },
  { scene: 'ribbon', words: 'ribbon', count: 5 },
  { scene: 'speech', words: 'speech', count: 1 },
  { scene: 'handover', words: 'handoverTwo', count: 2 },
  { scene: 'groupPortrait', words: 'portrait', count: 7 },
  { scene: 'ribbon', words: 'ribbon', count: 4 },
];

function templatesOf(meeting: Meeting, decision: Decision | undefined): readonly Template[] {
  if (meeting.kindName === 'inauguration') return opening;
  if (decision) return awarding;
  return meeting.kind.meetingKind.includes('congress') ? congress : ordinary;
}

/** What the members of an organisation are called in the table of parts, and what they wear at their congress. */
const members: Readonly<Record<string, { readonly part: string; readonly dress: Garment }>> = {
  youth: { part: 'youth', dress: 'youth' },
  women: { part: 'woman', dress: 'aodai' },
  veterans: { part: 'oldSoldier', dress: 'veteran' },
};

/** The rewarded, and where the drawing has a giver, the chair in that place. */
function rewardedIn(
  meeting: Meeting,
  template: Template,
  decision: Decision,
  random: Random,
): Person[] | undefined {
  const rewarded = decision.recipients.flatMap(({ person }) =>
    person && person !== meeting.chair ? [person] : [],
  );
  if (rewarded.length < template.count) return undefined;
  if (template.scene !== 'handover') return random.sample(rewarded, template.count);
  const giver = Math.max(0, Math.floor(template.count / 2) - 1);
  const chosen = random.sample(rewarded, template.count - 1);
  return [...chosen.slice(0, giver), meeting.chair, ...chosen.slice(giver)];
}

/** Who stands in the picture, from left to right. */
function peopleOf(
  world: World,
  meeting: Meeting,
  template: Template,
  decision: Decision | undefined,
  turn: number,
): Person[] {
  const random = meeting.random.fork(`shot ${turn}`);
  const { count, words, scene } = template;
  const rewarded = template.isAward && decision && rewardedIn(meeting, template, decision, random);
  if (rewarded) return rewarded;
  const member = members[meeting.kind.host];
  if (member && count > 2) {
    const parts = Array.from({ length: count }, () => member.part);
    return castFor(world, parts, meeting.ward, meeting.day, random);
  }
  const isLeading = scene === 'presidium' || scene === 'ribbon' || words === 'report' || words === 'congress';
  const isWithoutChair = words === 'report' || words === 'discussion' || words === 'contribution';
  const cast = castOfMeeting(world, meeting, isWithoutChair ? count + 1 : count, isLeading, random);
  return isWithoutChair ? cast.slice(1) : cast;
}

/** `count` pictures of a conference; of one where awards are given, most show them. */
export function meetingShots(
  world: World,
  meeting: Meeting,
  awarded: readonly Decision[],
  count: number,
): Shot[] {
  const decision = awarded.find(({ recipients }) => recipients.some(({ person }) => person));
  const templates = templatesOf(meeting, decision);
  const event = `${meeting.title.charAt(0).toLowerCase()}${meeting.title.slice(1)}`;
  return Array.from({ length: count }, (_, i): Shot => {
    const template = templates[i % templates.length] as Template;
    const { title, caption } = plan.shots[template.words];
    const award = template.isAward
      ? (decision?.recipients.find(({ person }) => person)?.line.form ?? plan.awards.award)
      : plan.awards.none;
    return {
      scene: template.scene,
      title,
      caption,
      people: template.count ? peopleOf(world, meeting, template, decision, i) : [],
      event,
      place: meeting.place,
      ward: meeting.ward,
      day: meeting.day,
      minute: meeting.start + 5 + i * minutesBetween,
      host: meeting.host,
      light: dayPartOf(meeting.start),
      of: template.isAward && decision && i % 2 ? decision.id : meeting.id,
      words: { award },
      ...(members[meeting.kind.host] && { dress: members[meeting.kind.host]?.dress }),
      random: meeting.random.fork(`photo ${i}`),
    };
  });
}
