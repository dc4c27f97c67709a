import { makeRandom, type Random } from '../random.ts';
import { colour, shade, skins } from './palette.ts';

/** How somebody's hair is worn. */
export type HairStyle =
  | 'short'
  | 'parted'
  | 'crew'
  | 'receding'
  | 'bob'
  | 'bun'
  | 'long'
  | 'ponytail'
  | 'perm'
  | 'fringe'
  | 'pigtails';

/** What somebody wears. */
export type Garment =
  | 'suit'
  | 'shirt'
  | 'polo'
  | 'aodai'
  | 'blouse'
  | 'youth'
  | 'veteran'
  | 'coat'
  | 'loose'
  | 'pupil';

/** Who is drawn: enough to give the same person the same face in every picture. */
export interface FigurePlan {
  /** What makes this face this person's; the same number, the same look. */
  readonly seed: number;
  readonly sex: 'male' | 'female';
  /** Age in years when the picture was taken. */
  readonly age: number;
  readonly garment: Garment;
}

/** Everything a figure is drawn from. */
export interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly style: HairStyle;
  readonly glasses: boolean;
  readonly child: boolean;
  readonly old: boolean;
  readonly female: boolean;
  readonly garment: Garment;
  readonly main: string;
  readonly accent: string;
  readonly trousers: string;
  readonly smile: number;
  readonly build: number;
}

const tunics = [
  '#B6413A',
  '#C97B4A',
  '#D9A2A0',
  '#7E6A93',
  '#4F7F86',
  '#5E8260',
  '#D2B35C',
  '#8C3F52',
  '#54698C',
];
const suits = ['#33475B', '#3D4048', '#4B4038', '#2F4A4A', '#55504A'];
const shirts = ['#FCF9F2', '#FCF9F2', '#DCE7EC', '#F3E4CF', '#CFE0D6'];
const polos = ['#5F8F8E', '#C8643F', '#6C8F5E', '#D8A648', '#7A6C8A'];
const looseClothes = ['#7B5A4A', '#6A5578', '#5D7466', '#8A6E4E', '#7F4A4A'];

function mainColour(garment: Garment, random: Random): string {
  switch (garment) {
    case 'suit':
      return random.pick(suits);
    case 'shirt':
      return random.pick(shirts);
    case 'polo':
      return random.pick(polos);
    case 'aodai':
      return random.pick(tunics);
    case 'blouse':
      return random.pick([...polos, '#EBD9C3', '#D98C86', '#E3E6DA']);
    case 'youth':
      return '#3F6FA0';
    case 'veteran':
      return '#66744A';
    case 'loose':
      return random.pick(looseClothes);
    case 'coat':
    case 'pupil':
      return colour.white;
  }
}

function hairStyle(plan: FigurePlan, random: Random): HairStyle {
  if (plan.sex === 'male') {
    if (plan.age < 16) return random.pick(['fringe', 'short', 'crew']);
    if (plan.age >= 55) return random.pick(['parted', 'receding', 'receding', 'short']);
    return random.pick(['short', 'parted', 'short', 'crew']);
  }
  if (plan.age < 16) return random.pick(['pigtails', 'ponytail', 'bob']);
  if (plan.age >= 58) return random.pick(['perm', 'bun', 'perm', 'bob']);
  return random.pick(['long', 'bob', 'bun', 'ponytail', 'long']);
}

function hairColour(age: number, random: Random): string {
  if (age >= 66) return random.pick(['#D9D4CA', '#C9C3B8', '#E4DFD5']);
  if (age >= 55) return random.pick(['#8E877D', '#6B645C', '#A39C92']);
  return random.pick(['#2B2623', '#332A25', '#262224', '#3B2D25']);
}

/** The look that belongs to a person: face and hair from the seed, grey with age, clothes for the day. */
export function lookOf(plan: FigurePlan): Look {
  const random = makeRandom(plan.seed);
  const skin = random.pick(skins);
  const style = hairStyle(plan, random.fork('style'));
  const clothes = random.fork(plan.garment);
  const main = mainColour(plan.garment, clothes);
  return {
    skin,
    style,
    hair: hairColour(plan.age, random.fork('hair')),
    glasses: random.fork('glasses').chance(plan.age < 16 ? 0.06 : plan.age > 50 ? 0.34 : 0.16),
    child: plan.age < 16,
    old: plan.age >= 64,
    female: plan.sex === 'female',
    garment: plan.garment,
    main,
    accent: clothes.pick([shade(main, 0.55), colour.star, colour.white, shade(main, 0.4)]),
    trousers: clothes.pick(['#3A4350', '#46413C', '#38404A', '#514A42']),
    smile: random.fork('smile').next(),
    build: 0.94 + random.fork('build').next() * 0.14,
  };
}
