import type { RecordOf } from '#contract';
import { addDays } from './calendar.ts';
import { citationsOn } from './citations.ts';
import plan from './commendations.json' with { type: 'json' };
import type { Decision, Recipient } from './decision.ts';
import { keptAsPaper } from './keeping.ts';
import { decisionSign } from './register.ts';
import { scanOf } from './scans.ts';
import { fill, writtenDay } from './text.ts';
import { bodyName, nameOn, type World, wardText } from './world.ts';

/** A line taken back by a later decision. */
export interface Revocation {
  readonly id: string;
  readonly decision: Decision;
  readonly recipient: Recipient;
  readonly number: string;
  readonly day: string;
}

const revocationDelay = 150;
/** Decisions of which one line besides the story's is revoked. */
const revokedIn = ['annual 2016', 'titles 2019', 'campaign 2021'];

/** Which lines are taken back, when, and under which number. */
export function planRevocations(world: World, decisions: readonly Decision[]): readonly Revocation[] {
  return decisions.flatMap((decision) => {
    const { body, random, typeName, year, recipients, round } = decision;
    const day = addDays(decision.day, revocationDelay);
    if (!body || round > 0 || day > world.today) return [];
    const extra = revokedIn.includes(`${typeName} ${year}`)
      ? random.fork('revoked').sample(
          recipients.filter(({ person }) => person && person.weight > 0),
          1,
        )
      : [];
    const revoked = [...recipients.filter(({ isRevoked }) => isRevoked), ...extra];
    return revoked.map((recipient) => ({
      id: world.nextId(),
      decision,
      recipient,
      number: world.numbers.take(body, day, decisionSign),
      day,
    }));
  });
}

function counts(decision: Decision): string {
  const texts = plan.text;
  const count = (kind: string) => decision.recipients.filter(({ line }) => line.kind === kind).length;
  const parts = [
    [texts.bodies, count('body')],
    [texts.persons, count('person')],
    [texts.households, count('household')],
  ] as const;
  const told = parts.filter(([, n]) => n > 0).map(([template, n]) => fill(template, { n }));
  return told.length > 1 ? `${told.slice(0, -1).join(', ')}${texts.and}${told.at(-1)}` : (told[0] ?? '');
}

function subjectOf(decision: Decision): string {
  const { year, campaign, type } = decision;
  return fill(type.subject, { year, previous: year - 1, campaign });
}

function fundOf(decision: Decision): string {
  return fill(plan.fund, { unit: decision.authority.name.replace(`${plan.authority.chair} `, '') });
}

function textOf(decision: Decision): string {
  const { type, recipients } = decision;
  const texts = plan.text;
  const forms = [...new Set(recipients.map(({ line }) => line.form))].join(', ');
  const laws = citationsOn(['emulation'], decision.day).map(({ title, number }) =>
    fill(texts.law, { title, number }),
  );
  return [
    fill(texts.title, { subject: subjectOf(decision) }),
    fill(texts.grounds, { law: laws.join('; ') }),
    fill(texts.first, { verb: type.verb, forms, counts: counts(decision) }),
    fill(texts.second, { fund: fundOf(decision) }),
    texts.third,
  ].join('\n\n');
}

function capacityOf(seat: string): string | undefined {
  if (seat.endsWith('viceChair')) return 'for-superior';
  return seat.endsWith('secretary') || seat.endsWith('front') || seat.endsWith('frontChair')
    ? 'on-behalf'
    : undefined;
}

function lines(
  decision: Decision,
  revocations: readonly Revocation[],
): NonNullable<RecordOf<'commendation'>['recipients']> {
  return decision.recipients.map((recipient) => {
    const revoked = revocations.find((entry) => entry.recipient === recipient);
    if (!revoked) return recipient.line;
    const note = fill(plan.revocation.note, { number: revoked.number, day: writtenDay(revoked.day) });
    return { ...recipient.line, revokedBy: revoked.number, note };
  });
}

function notesOf({ note }: Decision): string {
  const special = { corrected: plan.correctionNote, lost: plan.lostListNote };
  return note ? `${plan.notes} ${special[note]}` : plan.notes;
}

/** The body in whose fonds the decision lies: its own, or the ward committee that received it. */
function filedWith({ body, ward }: Decision): string {
  return body?.startsWith(`${ward}.`) ? body : `${ward}.committee`;
}

/** A decision written out with its list. */
export function commendationRecord(
  world: World,
  decision: Decision,
  revocations: readonly Revocation[],
): RecordOf<'commendation'> {
  const { day, type, signer, ceremony, ward } = decision;
  const capacity = capacityOf(type.seat);
  return {
    kind: 'commendation',
    id: decision.id,
    number: decision.number,
    signedOn: day,
    authority: decision.authority,
    origin: decision.body ? bodyName(world, decision.body) : decision.authority,
    dossierId: world.shelf.place(filedWith(decision), 'emulation', day),
    keywords: [...type.keywords],
    ...keptAsPaper,
    retention: type.level === 'commune' ? '06' : '01',
    ...(signer && { signer: nameOn(world, signer, day) }),
    ...(capacity && { signCapacity: capacity }),
    subject: subjectOf(decision),
    level: type.level,
    rewardKind: type.rewardKind,
    ...(type.rewardKind === 'campaign' && decision.campaign && { campaign: decision.campaign }),
    year: decision.year,
    yearTo: decision.year,
    ceremonyOn: ceremony?.day ?? addDays(day, 7),
    ceremonyPlace: ceremony?.place ?? fill(plan.ceremonyPlace, { ward: wardText(ward) }),
    fundSource: fundOf(decision),
    status: decision.note === 'corrected' ? 'corrected' : 'in_force',
    text: textOf(decision),
    recipients: lines(decision, revocations),
    attachments: scanOf(world, decision.random, 'commendation', decision.number, day),
    notes: notesOf(decision),
  };
}
