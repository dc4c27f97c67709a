import type { RecordOf } from '#contract';
import plan from './documents.json' with { type: 'json' };
import { keptAsPaper } from './keeping.ts';
import { holderOf } from './offices.ts';
import type { Random } from './random.ts';
import { scanOf } from './scans.ts';
import { bodyName, nameOn, type World } from './world.ts';

export type Document = RecordOf<'document'>;

/** What a paper is made from; its number is taken from the register where none is given. */
export interface Paper {
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

/** A paper in the interchange format. */
export function documentRecord(world: World, paper: Paper): Document {
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
    ...keptAsPaper,
    retention: '05',
    text: paper.text,
    attachments: scanOf(world, random, 'document', number, day, type),
    notes: plan.notes,
  };
}
