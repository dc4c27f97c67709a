import type { RecordOf } from '#contract';
import { onWeekday, yearOf } from './calendar.ts';
import type { Decision } from './decision.ts';
import { type Document, documentRecord } from './document-record.ts';
import plan from './documents.json' with { type: 'json' };
import type { Random } from './random.ts';
import type { DossierGroup } from './shelf.ts';
import { fill, writtenNumber } from './text.ts';
import { inRound, scheduled, type World, wardText } from './world.ts';

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
