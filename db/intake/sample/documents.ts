import type { RecordOf } from '#contract';
import { bodyOf } from './bodies.ts';
import { addDays, onWeekday } from './calendar.ts';
import commendations from './commendations.json' with { type: 'json' };
import type { Revocation } from './commendations.ts';
import { type Document, documentRecord } from './document-record.ts';
import plan from './documents.json' with { type: 'json' };
import { writtenFigures } from './figures.ts';
import type { Meeting } from './meetings.ts';
import { capitalise, fill, writtenDay } from './text.ts';
import { spoken, type World } from './world.ts';

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
