import type { RecordOf } from '#contract';
import { clock, dayPartOf, yearOf } from './calendar.ts';
import type { FigurePlan, Garment } from './draw/look.ts';
import type { Light } from './draw/props-outdoor.ts';
import type { PhotoPlan } from './draw/render.ts';
import type { SceneName } from './draw/scenes/index.ts';
import { holderOf } from './offices.ts';
import type { Person } from './people.ts';
import plan from './photos.json' with { type: 'json' };
import { hash32, type Random } from './random.ts';
import { capitalise, fill } from './text.ts';
import { bodyName, figureOn, nameOn, spoken, type World } from './world.ts';

/** A picture to be taken: where, when, of whom, and in what words. */
export interface Shot {
  readonly scene: SceneName;
  readonly title: string;
  readonly caption: string;
  readonly people: readonly Person[];
  readonly event: string;
  readonly place: string;
  readonly ward: string;
  readonly day: string;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly host: string;
  readonly light: Light;
  /** The entry the picture belongs to. */
  readonly of?: string;
  readonly words?: Readonly<Record<string, string | number>>;
  /** What all wear for the occasion, whom it suits. */
  readonly dress?: Garment | undefined;
  readonly random: Random;
}

/** Between two pictures of one occasion. */
export const minutesBetween = 6;

/** Of a hundred pictures with people in them, so many have not been named yet. */
const unnamedShare = 0.07;
/** Pictures whose day nobody wrote down. */
const undatedShare = 0.008;

function captionOf(world: World, shot: Shot): string {
  const told = shot.people.map((person) => spoken(world, person, shot.day));
  const [first = '', second = ''] = told;
  return fill(shot.caption, {
    event: shot.event,
    place: shot.place,
    ...shot.words,
    people: told.join(plan.listed),
    first,
    second,
    First: capitalise(first),
    Person: capitalise(first),
  });
}

/** The figure in the dress of the occasion: a tunic only on women, a veteran's uniform only on men past fifty. */
function dressed(figure: FigurePlan, dress: Garment | undefined): FigurePlan {
  const { sex, age } = figure;
  const suits =
    dress === 'aodai' ? sex === 'female' : dress === 'veteran' ? sex === 'male' && age > 50 : age < 40;
  return dress && suits ? { ...figure, garment: dress } : figure;
}

/** File names as cameras give them; a picture that was named has a name that says what it shows. */
function fileOf(world: World, shot: Shot, isNamed: boolean): string {
  const year = yearOf(shot.day);
  const number = String(world.photos.size + 1).padStart(4, '0');
  return `photos/${year}/${isNamed ? `${shot.day}-${shot.ward}-${number}` : `DSC_${number}`}.jpg`;
}

/** What the drawing of a picture needs to know. */
function planOf(shot: Shot, photographer: string, description: string): PhotoPlan {
  const { day, random, people, scene, light, place, event } = shot;
  const seconds = String(random.int(0, 59)).padStart(2, '0');
  return {
    seed: random.int(1, 1_000_000_000),
    siteSeed: hash32(place),
    eventSeed: hash32(`${event}/${day}`),
    scene,
    light,
    people: people.map((person) => dressed(figureOn(person, day, scene === 'healthStand'), shot.dress)),
    takenAt: `${day}T${clock(shot.minute)}:${seconds}`,
    photographer,
    description,
  };
}

/** Takes the picture: plans its drawing and catalogues it, with the link to what it shows. */
export function takePhoto(world: World, shot: Shot): (RecordOf<'photo'> | RecordOf<'link'>)[] {
  const { day, random, people } = shot;
  const isNamed = !(people.length && random.fork('named').chance(unnamedShare));
  const isDated = !random.fork('dated').chance(undatedShare);
  const photographer = holderOf(world.people, `${shot.ward}.culture`, day);
  const caption = isNamed ? captionOf(world, shot) : '';
  const file = fileOf(world, shot, isNamed);
  world.photos.set(file, planOf(shot, photographer?.name ?? '', caption));
  const record: RecordOf<'photo'> = {
    kind: 'photo',
    id: world.nextId(),
    title: isNamed ? fill(shot.title, shot.words ?? {}) : '',
    caption,
    ...(isDated && { takenOn: day }),
    dayPart: dayPartOf(shot.minute),
    place: shot.place,
    ...(photographer && { photographer: nameOn(world, photographer, day) }),
    event: shot.event,
    people: isNamed ? people.map((person) => nameOn(world, person, day)) : [],
    archivesNumber: `A.${yearOf(day)}.${String(world.photos.size).padStart(4, '0')}`,
    colour: 'colour',
    size: plan.size,
    origin: bodyName(world, shot.host),
    dossierId: world.shelf.place(shot.host, 'photo', day),
    access: '01',
    retention: '01',
    file,
    notes: plan.notes,
  };
  if (!shot.of) return [record];
  return [
    record,
    { kind: 'link', id: world.nextId(), fromId: record.id ?? '', toId: shot.of, role: 'photo-of' },
  ];
}
