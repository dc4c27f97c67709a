import type { InterchangeName, RecordOf } from '#contract';
import type { Random } from '../../../db/intake/sample/random.ts';
import type { Cast } from './people.ts';
import phrases from './phrases.json' with { type: 'json' };

export type EntryRecord = RecordOf<'minutes' | 'photo' | 'commendation' | 'document'>;

/** What one entry is made from. */
export type Scene = Cast & {
  readonly random: Random;
  readonly id: string;
  readonly dossierId: string;
  /** ISO day. */
  readonly day: string;
  readonly number: number;
};

const fill = (pattern: string, { random, day }: Scene, name = ''): string =>
  pattern
    .replace('{topic}', () => random.pick(phrases.topics))
    .replace('{n}', () => `${random.int(1, phrases.groups)}`)
    .replace('{month}', `${Number(day.slice(5, 7))}`)
    .replace('{year}', day.slice(0, 4))
    .replace('{name}', name);

/** Half of the people named are linked, as after some years of use. */
function named({ random, people }: Scene): InterchangeName {
  const { id, name, positions } = random.pick(people);
  const [place] = positions ?? [];
  return random.chance(0.5) && id ? { name, agentId: id, position: place?.position ?? '' } : name;
}
const bareName = ({ random, people }: Scene): string => random.pick(people).name;
const linked = ({ id, name }: { id?: string | undefined; name: string }): InterchangeName =>
  id === undefined ? name : { name, agentId: id };

const paragraph = (scene: Scene, sentences: number): string =>
  Array.from(
    { length: sentences },
    () => `${scene.random.pick(phrases.clauses)} về ${scene.random.pick(phrases.topics)}.`,
  ).join(' ');

const common = ({ random, id, dossierId }: Scene) => ({
  id,
  dossierId,
  ...(random.chance(0.3) && { keywords: random.sample(phrases.keywords, random.int(1, 3)) }),
});

function minutes(scene: Scene): RecordOf<'minutes'> {
  const { random, bodies, day, number } = scene;
  const host = random.chance(0.6) ? bodies[0] : random.pick(bodies);
  return {
    ...{
      kind: 'minutes',
      ...common(scene),
      number: `${number}/BB-UBND`,
      title: fill(random.pick(phrases.meetings), scene),
    },
    ...{ heldOn: day, dayPart: random.pick(['morning', 'afternoon'] as const), startAt: '08:00' },
    place: fill(random.pick(phrases.places), scene),
    ...{ host: host ? linked(host) : '', chair: named(scene), secretary: named(scene) },
    summary: paragraph(scene, random.int(1, 4)),
    ...(random.chance(0.3) && { text: paragraph(scene, random.int(8, 25)) }),
    attendees: Array.from({ length: random.int(0, 8) }, () => ({
      name: bareName(scene),
      presence: 'present' as const,
    })),
    figures: random
      .sample(phrases.figures, random.int(0, 3))
      .map(([what = '', unit = '']) => ({ what, unit, value: random.int(1, 900) })),
    ...(random.chance(0.2) && { citations: [random.pick(phrases.citations)] }),
    ...(random.chance(0.4) && { conclusions: [{ what: paragraph(scene, 1), who: bareName(scene) }] }),
  };
}

function photo(scene: Scene): RecordOf<'photo'> {
  const { random, day } = scene;
  const people = Array.from({ length: random.int(0, 3) }, () => bareName(scene));
  return {
    ...{ kind: 'photo', ...common(scene), takenOn: day, place: fill(random.pick(phrases.places), scene) },
    caption: fill(random.pick(phrases.captions), scene, people[0] ?? bareName(scene)),
    event: fill(random.pick(phrases.events), scene),
    ...{ photographer: named(scene), people },
  };
}

function commendation(scene: Scene): RecordOf<'commendation'> {
  const { random, bodies, day, number, people } = scene;
  const year = Number(day.slice(0, 4));
  const form = random.pick(phrases.forms);
  const count = random.chance(0.03) ? 80 : random.int(1, 10);
  const recipients = Array.from({ length: count }, () => {
    const { id, name, birthYear, positions } = random.pick(people);
    const [place] = positions ?? [];
    return {
      ...{
        name,
        kind: 'person' as const,
        ...(random.chance(0.5) && { agentId: id }),
        birthYear: birthYear ?? null,
      },
      ...{ position: place?.position ?? '', unit: place?.unit ?? '', form, periodFrom: year, periodTo: year },
      ...{
        achievement: fill(random.pick(phrases.achievements), scene),
        money: 540_000,
        certificateNo: `${random.int(1, 9999)}`,
      },
    };
  });
  return {
    ...{
      kind: 'commendation',
      ...common(scene),
      number: `${number}/QĐ-UBND`,
      signedOn: day,
      level: 'commune',
    },
    ...{ authority: 'Chủ tịch UBND phường', signer: named(scene), rewardKind: 'campaign', year },
    subject: `Tặng ${form} ${fill(random.pick(phrases.achievements), scene)}`,
    ...(bodies[0] && { origin: linked(bodies[0]) }),
    recipients,
  };
}

function document(scene: Scene): RecordOf<'document'> {
  const { random, bodies, day, number } = scene;
  const type = random.int(0, phrases.documents.length - 1);
  const issuer = random.pick(bodies);
  return {
    ...{
      kind: 'document',
      ...common(scene),
      type: phrases.documents[type] ?? '',
      number: `${number}/${phrases.abbreviations[type]}-UBND`,
    },
    ...{ issuedOn: day, issuer: linked(issuer), signer: named(scene), pages: random.int(1, 12) },
    subject: `${phrases.documents[type]} ${fill('về {topic} năm {year}', scene)}`,
    summary: paragraph(scene, random.int(1, 3)),
  };
}

/** One entry: of ten about five are photos, three documents, two conferences; six in a hundred are decisions. */
export function makeEntry(scene: Scene): EntryRecord {
  const share = scene.random.next();
  if (share < 0.46) return photo(scene);
  if (share < 0.76) return document(scene);
  return share < 0.94 ? minutes(scene) : commendation(scene);
}
