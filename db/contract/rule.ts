import { z } from 'zod';
import { command, query } from './procedure.ts';
import { AgentKind, Instant } from './values.ts';
import { Confidence } from './vocabulary.ts';

/**
 * Rules by which proposals are checked: dated data with their source, never code. They inform and never block; what
 * was not read in the text of the law comes out as "to be checked", with its mark.
 */

const IsoDay = z.iso.date();
const FormCodes = z.array(z.string().min(1).max(60)).min(1).max(60);
const AwardClass = z.enum(['I', 'II', 'III']);
const Ratings = z.array(z.string().min(1).max(120)).min(1).max(10);
const RuleText = z.strictObject({ vi: z.string().min(1).max(600), en: z.string().min(1).max(600) });

/** What an office makes of a rule: as its mark says, only to be checked, or not at all. */
export const RuleMode = z.enum(['as-marked', 'to-check', 'off']);
export type RuleMode = z.output<typeof RuleMode>;

/** `derived`: no law says so, it follows from the data of the archive. */
export const RuleConfidence = z.enum([...Confidence.options, 'derived']);
export type RuleConfidence = z.output<typeof RuleConfidence>;

const dated = {
  /** Rules of one id follow one another in time: a change of law is a new rule of the same id. */
  id: z.string().regex(/^[A-Z]\d{1,3}[a-z]?$/),
  /** ISO days, both inclusive; null means open on that side. */
  effectiveFrom: IsoDay.nullable(),
  effectiveTo: IsoDay.nullable(),
  source: z.strictObject({ law: z.string().min(1).max(200), article: z.string().max(100) }),
  text: RuleText,
  severity: z.enum(['info', 'warn']),
  confidence: RuleConfidence,
  note: z.string().max(1000),
  /** How it is switched until an office says otherwise; without it, as marked. */
  mode: RuleMode.optional(),
} as const;

/** What a chain asks for; `years` and `times` are least numbers. */
export const Requirement = z.discriminatedUnion('need', [
  z.strictObject({
    need: z.literal('held'),
    forms: FormCodes,
    awardClass: AwardClass.nullable(),
    times: z.int().min(1).max(20),
  }),
  z.strictObject({ need: z.literal('run'), forms: FormCodes, years: z.int().min(2).max(20) }),
  /** So many years between the award named before it in the chain and the year of the proposal. */
  z.strictObject({ need: z.literal('years-since'), years: z.int().min(1).max(40) }),
  z.strictObject({ need: z.literal('times-since'), forms: FormCodes, times: z.int().min(1).max(20) }),
  z.strictObject({
    need: z.literal('rated'),
    ratings: Ratings,
    years: z.int().min(1).max(20),
    /** Whether the years must be adjacent, up to the year of the proposal or the one before. */
    isConsecutive: z.boolean().optional(),
  }),
  z.strictObject({ need: z.literal('initiatives'), count: z.int().min(1).max(10) }),
]);
export type Requirement = z.output<typeof Requirement>;

const Phrases = z.array(z.string().min(1).max(60)).min(1).max(20);

const parameters = {
  'same-achievement': z.strictObject({ likeness: z.number().min(0.5).max(1) }),
  'listed-twice': z.strictObject({}),
  namesake: z.strictObject({}),
  'spelled-otherwise': z.strictObject({}),
  'former-unit': z.strictObject({}),
  'consecutive-run': z.strictObject({ forms: FormCodes, basis: FormCodes, years: z.int().min(1).max(20) }),
  'chain-of-forms': z.strictObject({
    forms: FormCodes,
    awardClass: AwardClass.nullable(),
    /** Whom the article speaks of; without it, of everybody. */
    recipientKind: AgentKind.optional(),
    /** Each list is enough by itself. */
    anyOf: z.array(z.array(Requirement).min(1).max(8)).min(1).max(4),
  }),
  'gap-year': z.strictObject({}),
  'unusable-basis': z.strictObject({ rewardKinds: z.array(z.string().min(1).max(60)).min(1).max(10) }),
  authority: z.strictObject({
    grants: z.array(z.strictObject({ authority: z.string().min(1).max(60), forms: FormCodes })).max(40),
  }),
  'reward-money': z.strictObject({
    coefficients: z
      .array(
        z.strictObject({
          form: z.string().min(1).max(60),
          awardClass: AwardClass.nullable(),
          factor: z.number().positive().max(100),
          confidence: RuleConfidence,
        }),
      )
      .max(100),
    collectiveFactor: z.number().positive().max(10),
    /** Base salary in dong (VND) from a day on, oldest first. */
    baseSalaries: z
      .array(z.strictObject({ from: IsoDay, amount: z.int().positive(), source: z.string().max(200) }))
      .min(1)
      .max(60),
    /** Last day on which the table is known to be whole. */
    knownTo: IsoDay,
  }),
  revoked: z.strictObject({}),
  'initiative-once': z.strictObject({}),
  /** Forms that people hold to need a lower one first. */
  'lower-form': z.strictObject({
    ladders: z
      .array(z.strictObject({ form: z.string().min(1).max(60), lower: FormCodes }))
      .min(1)
      .max(40),
  }),
  /** How the work of the year must have been rated; `below` are the ratings known not to be enough. */
  rating: z.strictObject({ forms: FormCodes, enough: Ratings, below: Ratings }),
  /** Of one list: so many of `forms` at most for each of `among`. */
  'share-of-list': z.strictObject({ forms: FormCodes, among: FormCodes, most: z.number().positive().max(1) }),
  /** Collectives of which so many members must hold one of `held` for the year. */
  'share-of-members': z.strictObject({ forms: FormCodes, held: FormCodes }),
  /** Kinds of reward given once for each form and class. */
  'once-per-class': z.strictObject({ rewardKinds: z.array(z.string().min(1).max(60)).min(1).max(10) }),
  /** Anniversaries of a body, told by the words that follow the number of years. */
  'round-anniversary': z.strictObject({ multiple: z.int().min(2).max(100), after: Phrases }),
  notice: z.strictObject({
    /** Only for lists with one of these forms. */
    forms: FormCodes.optional(),
    /** An archive of papers holds nothing that could tell. */
    isBeyondArchive: z.boolean().optional(),
  }),
} as const;

type Kind = keyof typeof parameters;
const ruleOf = <K extends Kind>(kind: K) =>
  z.strictObject({ ...dated, kind: z.literal(kind), parameters: parameters[kind] });

/** One rule of one kind, in force from a day to a day. */
export const Rule = z.discriminatedUnion('kind', [
  ruleOf('same-achievement'),
  ruleOf('listed-twice'),
  ruleOf('namesake'),
  ruleOf('spelled-otherwise'),
  ruleOf('former-unit'),
  ruleOf('consecutive-run'),
  ruleOf('chain-of-forms'),
  ruleOf('gap-year'),
  ruleOf('unusable-basis'),
  ruleOf('authority'),
  ruleOf('reward-money'),
  ruleOf('revoked'),
  ruleOf('initiative-once'),
  ruleOf('lower-form'),
  ruleOf('rating'),
  ruleOf('share-of-list'),
  ruleOf('share-of-members'),
  ruleOf('once-per-class'),
  ruleOf('round-anniversary'),
  ruleOf('notice'),
]);
export type Rule = z.output<typeof Rule>;
export type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** A file of rules as it travels on a stick. `signature`: SHA-256 of the rest, so that a damaged or retyped file is seen. */
export const RuleFile = z.strictObject({
  format: z.literal('tangthu-rules'),
  formatVersion: z.literal(1),
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d{1,3})?$/),
  rules: z.array(Rule).min(1).max(300),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RuleFile = z.output<typeof RuleFile>;

export const RuleVersion = z.object({
  version: z.string(),
  isShipped: z.boolean(),
  isUsed: z.boolean(),
  takenInAt: Instant.nullable(),
  takenInBy: z.string(),
});
export type RuleVersion = z.output<typeof RuleVersion>;

/** How one rule differs between two files; `fields` are what changed of it. */
export const RuleChange = z.object({
  id: z.string(),
  effectiveFrom: IsoDay.nullable(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.string()),
  before: Rule.nullable(),
  after: Rule.nullable(),
});
export type RuleChange = z.output<typeof RuleChange>;

/** Whether something with days of validity holds on an ISO day; an end that is not stated is open. */
export const isInForce = (
  { effectiveFrom, effectiveTo }: Pick<Rule, 'effectiveFrom' | 'effectiveTo'>,
  day: string,
): boolean => (effectiveFrom ?? '') <= day && day <= (effectiveTo ?? '9999-12-31');

/** What a rule file may weigh, in bytes; the shipped one is a small part of it. */
export const RULE_FILE_BYTES = 2_000_000;

const FileText = z.string().min(1).max(RULE_FILE_BYTES);

export const rule = {
  /** The rules in use with what the office made of each, and every version there is to go back to. */
  all: query(
    z.object({}),
    z.object({
      version: z.string(),
      rules: z.array(Rule),
      modes: z.record(z.string(), RuleMode),
      versions: z.array(RuleVersion),
    }),
  ),
  /** What a rule file would change; refuses with `rule_file_refused` what cannot be read, and changes nothing. */
  preview: query(
    z.object({ text: FileText }),
    z.object({ version: z.string(), replaces: z.string(), changes: z.array(RuleChange) }),
  ),
  /** What going back (or forward) to a version at hand would change. */
  compare: query(
    z.object({ version: z.string().max(20) }),
    z.object({ version: z.string(), replaces: z.string(), changes: z.array(RuleChange) }),
  ),
  /** Takes a rule file in and uses it; the versions before stay at hand. */
  takeIn: command(z.object({ text: FileText }), z.object({ version: z.string() }), 'archivist'),
  /** Uses a version at hand: the shipped one or one taken in before. */
  use: command(z.object({ version: z.string().max(20) }), z.object({ changed: z.int() }), 'archivist'),
  /** Switches every rule of an id; whichever file is in use. */
  setMode: command(
    z.object({ id: z.string().max(10), mode: RuleMode }),
    z.object({ changed: z.int() }),
    'archivist',
  ),
} as const;
