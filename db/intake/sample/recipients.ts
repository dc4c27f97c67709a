import { fold } from '../../text/index.ts';
import { type Form, formOf, isFighterTitle, moneyOf, personForm } from './award-forms.ts';
import { type Body, bodyOf } from './bodies.ts';
import { addDays, yearOf } from './calendar.ts';
import { drawBodies, drawHouseholds, drawPeople } from './candidates.ts';
import plan from './commendations.json' with { type: 'json' };
import type { Draft, Line, Recipient, RecipientKind } from './decision.ts';
import { type Household, householdPrinted } from './households.ts';
import { honorificOf } from './names.ts';
import type { Person } from './people.ts';
import story from './story.json' with { type: 'json' };
import { capitalise, fill } from './text.ts';
import { homeOn, nameOn, unitOn, unitText, type World } from './world.ts';

const achievements: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = plan.achievements;
const unlinkedShare = 0.02;
const withoutCertificate = 0.03;

type PrintStyle = 'plain' | 'civil' | 'comrade' | 'upper';

function printStyle(decision: Draft): PrintStyle {
  if (decision.typeName === 'party' || decision.typeName === 'partyBadge') return 'comrade';
  return decision.random.fork('style').weighted([
    ['civil', 5],
    ['plain', 4],
    ['upper', 1],
  ] as const);
}

function printed(person: Person, decision: Draft, style: PrintStyle): string {
  if (decision.typeName === 'pupils') return `${honorificOf(person.sex, 'child')} ${person.name}`;
  if (style === 'upper') return person.name.toUpperCase();
  if (style === 'plain') return person.name;
  return `${honorificOf(person.sex, style)} ${person.name}`;
}

function misprinted(name: string, isFolded: boolean): string {
  if (!isFolded) return `${name.charAt(0)}${name.slice(1).toLowerCase()}`;
  return fold(name).split(' ').map(capitalise).join(' ');
}

function common(
  world: World,
  decision: Draft,
  form: Form,
  kind: RecipientKind,
  seed: string,
  phraseKind: string = kind,
): Line {
  const random = decision.random.fork(`line ${seed}`);
  const { day, year, typeName } = decision;
  const told = achievements[decision.type.achievements] ?? {};
  const phrases = told[phraseKind] ?? told[kind] ?? [];
  const hasCertificate = !random.chance(withoutCertificate);
  return {
    name: '',
    kind,
    form: form.text,
    formCode: form.code,
    achievement: fill(random.pick(phrases), { year, campaign: decision.campaign }),
    periodFrom: typeName === 'pupils' ? year - 1 : year,
    periodTo: year,
    money: moneyOf(form, day, kind === 'body'),
    presentedOn: decision.ceremony?.day ?? addDays(day, 7),
    ...(hasCertificate && {
      certificateNo: world.numbers.certificate(decision.body ?? 'state.committee', yearOf(day)),
    }),
  };
}

type StoryAward = {
  readonly person: string;
  readonly year: number;
  readonly type: string;
  readonly form?: string;
  readonly revoked?: boolean;
};

function storyAwards(decision: Draft): readonly StoryAward[] {
  if (decision.round > 0) return [];
  const awards: readonly StoryAward[] = story.awards;
  return awards.filter(({ year, type }) => year === decision.year && type === decision.typeName);
}

function personLine(world: World, decision: Draft, person: Person, style: PrintStyle): Recipient {
  const { random, day, type } = decision;
  const own = storyAwards(decision).find((award) => award.person === person.key);
  const form = personForm(decision, person, own?.form);
  const luck = random.fork(`person ${person.key}`);
  const isUnlinked = !own && luck.chance(unlinkedShare);
  const { position = '', unit = '' } = nameOn(world, person, day);
  const isFighter = isFighterTitle(form);
  const awardClass =
    type.class ?? (decision.typeName === 'gloriousFighter' ? luck.pick(['I', 'II', 'III', 'III']) : null);
  const line: Line = {
    ...common(world, decision, form, 'person', person.key),
    name: isUnlinked ? misprinted(person.name, luck.chance(0.5)) : printed(person, decision, style),
    ...(!isUnlinked && { agentId: person.id }),
    ...(luck.chance(0.5) && { sex: person.sex }),
    birthYear: own || luck.chance(0.6) ? person.birthYear : null,
    position,
    unit,
    unitId: unitOn(world, person, day).id,
    class: awardClass as Line['class'],
    ...(isFighter && { initiatives: [luck.pick(plan.initiatives)] }),
    ...(decision.typeName === 'titles' && { rating: plan.ratings[isFighter ? 0 : 1] ?? '' }),
  };
  return { line, ...(!isUnlinked && { person }), ...(own?.revoked && { isRevoked: true }) };
}

function bodyLine(world: World, decision: Draft, body: Body): Recipient {
  const parent = body.parent ? bodyOf(world.bodies, body.parent) : undefined;
  const isThen = parent && decision.day >= parent.from;
  const phrases = body.kind === 'residential-group' ? 'group' : 'body';
  return {
    line: {
      ...common(world, decision, formOf(decision, 'body'), 'body', body.key, phrases),
      name: body.name,
      agentId: body.id,
      ...(decision.type.class && { class: decision.type.class as 'III' }),
      ...(isThen && { unit: unitText(parent), unitId: parent.id }),
    },
  };
}

function householdLine(world: World, decision: Draft, household: Household): Recipient {
  const unit = bodyOf(world.bodies, homeOn(household.head, decision.day));
  return {
    line: {
      ...common(world, decision, formOf(decision, 'household'), 'household', household.id),
      name: householdPrinted(household),
      agentId: household.id,
      unit: unitText(unit),
      unitId: unit.id,
    },
  };
}

/** The list of a decision, at most `count` lines: bodies first, then persons, then households, as lists are printed. */
export function makeLines(world: World, decision: Draft, count: number): readonly Recipient[] {
  if (decision.note === 'lost' || count <= 0) return [];
  const [, bodyShare = 0, householdShare = 0] = decision.type.mix;
  const wanted = storyAwards(decision).flatMap(
    ({ person }) => world.people.find(({ key }) => key === person) ?? [],
  );
  const households = drawHouseholds(world, decision, Math.round((count * householdShare) / 100));
  const bodies = drawBodies(world, decision, Math.round((count * bodyShare) / 100));
  const onlyBodies = decision.type.mix[0] === 0;
  const left = count - households.length - bodies.length;
  const people = onlyBodies
    ? []
    : drawPeople(world, decision, wanted, left).slice(0, Math.max(left, wanted.length));
  const style = printStyle(decision);
  return [
    ...bodies.map((body) => bodyLine(world, decision, body)),
    ...people.map((person) => personLine(world, decision, person, style)),
    ...households.map((household) => householdLine(world, decision, household)),
  ];
}
