import type { RecordOf } from '#contract';
import { bodyOf } from './bodies.ts';
import { addDays, onWeekday, yearOf } from './calendar.ts';
import commendations from './commendations.json' with { type: 'json' };
import type { Revocation } from './commendations.ts';
import type { Decision } from './decisions.ts';
import plan from './documents.json' with { type: 'json' };
import { writtenFigures } from './figures.ts';
import type { Meeting } from './meetings.ts';
import { holderOf } from './offices.ts';
import type { Random } from './random.ts';
import { scanOf } from './scans.ts';
import type { DossierGroup } from './shelf.ts';
import { capitalise, fill, writtenDay, writtenNumber } from './text.ts';
import { bodyName, inRound, nameOn, scheduled, spoken, type World, wardText } from './world.ts';

type Document = RecordOf<'document'>;

interface Paper {
  readonly type: string;
  readonly notation: string;
  readonly body: string;
  readonly day: string;
  readonly signer: string;
  readonly capacity?: string;
  readonly subject: string;
  readonly text: string;
  readonly pages: number;
  readonly dossierId: string;
  readonly random: Random;
  readonly id?: string;
  readonly number?: string;
}

function documentRecord(world: World, paper: Paper): Document {
  const { day, body, random, type } = paper;
  const number = paper.number ?? world.numbers.take(body, day, paper.notation);
  const signer = holderOf(world.people, paper.signer, day);
  return {
    kind: 'document',
    id: paper.id ?? world.nextId(),
    type,
    number,
    issuedOn: day,
    issuer: bodyName(world, body),
    origin: bodyName(world, body),
    dossierId: paper.dossierId,
    ...(signer && { signer: nameOn(world, signer, day) }),
    ...(paper.capacity && { signCapacity: paper.capacity }),
    subject: paper.subject,
    copyKind: 'official-copy',
    pages: paper.pages,
    access: '01',
    retention: '05',
    language: '01',
    physicalState: '02',
    text: paper.text,
    attachments: scanOf(world, random, 'document', number, day, type),
    notes: plan.notes,
  };
}

/** A meeting's minutes, as far as its other papers repeat them. */
type Minutes = RecordOf<'minutes'>;

function relatedKind(meeting: Meeting): keyof typeof plan.related {
  const { host, meetingKind } = meeting.kind;
  const random = meeting.random.fork('paper');
  if (host === 'council') return 'resolution';
  if (meetingKind.includes('congress')) return random.pick(['invitation', 'report'] as const);
  if (meetingKind === 'inauguration') return 'invitation';
  if (host === 'party') return random.pick(['partyConclusion', 'report', 'invitation'] as const);
  return random.pick(['invitation', 'report', 'notice', 'notice'] as const);
}

function relatedWords(world: World, meeting: Meeting, minutes: Minutes) {
  const figures = writtenFigures(meeting.kind.figures, minutes.figures ?? []);
  return {
    title: `${meeting.title.charAt(0).toLowerCase()}${meeting.title.slice(1)}`,
    issuer: bodyOf(world.bodies, meeting.host).name,
    start: minutes.startAt ?? '',
    day: writtenDay(meeting.day),
    place: meeting.place,
    chair: spoken(world, meeting.chair, meeting.day),
    report: fill(meeting.kind.reports[0] ?? '', meeting.words),
    figures: figures.join(plan.joined),
    conclusions: (minutes.conclusions ?? []).map(({ what }) => what).join(plan.joined),
  };
}

/** One paper that belongs to a conference, with the link to it; none for a meeting of residents. */
export function relatedDocument(
  world: World,
  meeting: Meeting,
  minutes: Minutes,
): [Document, RecordOf<'link'>] | undefined {
  if (meeting.kind.host === 'group') return undefined;
  const spec = plan.related[relatedKind(meeting)];
  const isCommittee = meeting.kind.host === 'committee';
  const words = relatedWords(world, meeting, minutes);
  const about = onWeekday(addDays(meeting.day, spec.days));
  const { from } = bodyOf(world.bodies, meeting.host);
  const day = about > world.today ? meeting.day : about < from ? from : about;
  const record = documentRecord(world, {
    type: spec.type,
    notation: spec.notation,
    body: meeting.host,
    day,
    signer: `${meeting.ward}.${isCommittee ? spec.seat : meeting.kind.chair}`,
    capacity: isCommittee ? spec.capacity : 'on-behalf',
    subject: capitalise(fill(spec.subject, words)),
    text: spec.text.map((paragraph) => fill(paragraph, words)).join('\n\n'),
    pages: meeting.random.fork('pages').int(1, 8),
    dossierId: minutes.dossierId ?? '',
    random: meeting.random.fork('document'),
  });
  return [
    record,
    { kind: 'link', id: world.nextId(), fromId: record.id ?? '', toId: meeting.id, role: spec.role },
  ];
}

type Standalone = (typeof plan.standalone)[keyof typeof plan.standalone];

const standalone: Readonly<Record<string, Standalone>> = plan.standalone;

function standaloneWords(ward: string, day: string, random: Random) {
  const count = (low: number, high: number) => writtenNumber(random.int(low, high));
  return {
    year: day.slice(5, 7) === '01' ? yearOf(day) - 1 : yearOf(day),
    wardText: wardText(ward),
    n1: count(620, 1400),
    n2: count(1100, 2600),
    n3: count(90, 260),
    n4: count(14, 40),
  };
}

function standaloneDocument(
  world: World,
  row: readonly string[],
  index: number,
  round: number,
): Document | undefined {
  const [name = '', on = '', place = ''] = row;
  const spec = standalone[name];
  const { ward, day: about } = inRound(place, on, round);
  const day = onWeekday(about);
  if (!spec || day > world.today) return undefined;
  const random = world.random.fork(`document ${index} ${round}`);
  const body = `${ward}.${spec.body}`;
  const words = standaloneWords(ward, day, random);
  const [least = 1, most = 1] = spec.pages;
  // The late one stands for a common mistake: a paper of the new ward filed in a fonds that is closed.
  const shelf =
    name === 'late'
      ? { body: 'p5.committee', year: 2025, day: '2025-06-30' }
      : { body, year: yearOf(day), day };
  return documentRecord(world, {
    type: spec.type,
    notation: spec.notation,
    body,
    day,
    signer: `${ward}.${spec.seat}`,
    subject: fill(spec.subject, words),
    text: spec.text.map((paragraph) => fill(paragraph, words)).join('\n\n'),
    pages: random.int(least, most),
    dossierId: world.shelf.place(shelf.body, spec.group as DossierGroup, shelf.day, shelf.year),
    random,
  });
}

/** The yearly decision that a proposal asks for, as a link to it. */
function proposes(world: World, document: Document, decisions: readonly Decision[]): RecordOf<'link'>[] {
  const day = document.issuedOn ?? '';
  const asked = decisions.find(({ typeName, body, year }) => {
    const isOwn =
      typeof document.issuer === 'object' &&
      document.issuer?.agentId === (body && world.bodies.get(body)?.id);
    return typeName === 'annual' && isOwn && year === yearOf(day);
  });
  if (!asked || document.type !== plan.standalone.proposal.type) return [];
  return [{ kind: 'link', id: world.nextId(), fromId: document.id ?? '', toId: asked.id, role: 'proposes' }];
}

/** Plans, reports, letters and the like that belong to no conference, up to today. */
export function standaloneDocuments(
  world: World,
  decisions: readonly Decision[],
): (Document | RecordOf<'link'>)[] {
  return scheduled(plan.schedule, world.scale).flatMap(({ row, index, round }) => {
    const document = standaloneDocument(world, row, index, round);
    return document ? [document, ...proposes(world, document, decisions)] : [];
  });
}

/** The decision that takes an award back, and its link to the decision it was given by. */
export function revocationDocument(
  world: World,
  { id, decision, recipient, number, day }: Revocation,
): [Document, RecordOf<'link'>] {
  const words = { name: recipient.line.name, number: decision.number, day: writtenDay(decision.day) };
  const body = decision.body ?? '';
  const record = documentRecord(world, {
    id,
    number,
    type: commendations.revocation.type,
    notation: '',
    body,
    day,
    signer: body.startsWith('q.') ? 'q.chair' : `${decision.ward}.chair`,
    subject: fill(commendations.revocation.subject, words),
    text: fill(commendations.revocation.text, words),
    pages: 1,
    dossierId: world.shelf.place(
      body.startsWith('q.') ? `${decision.ward}.committee` : body,
      'emulation',
      day,
    ),
    random: decision.random.fork('revocation'),
  });
  return [record, { kind: 'link', id: world.nextId(), fromId: id, toId: decision.id, role: 'revokes' }];
}
