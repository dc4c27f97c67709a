import type { AgentKind, EarlierAward, FindingReason, RuleConfidence } from '#contract';
import { isCounted } from '../../catalogue/award-stage.ts';

/** An award somebody has, as far as rules look at it. */
export type Fact = Pick<
  EarlierAward,
  | 'lineId'
  | 'entryId'
  | 'form'
  | 'formCode'
  | 'awardClass'
  | 'achievement'
  | 'initiatives'
  | 'rating'
  | 'yearFrom'
  | 'year'
  | 'rewardKind'
  | 'stage'
  | 'isSure'
>;

/** One proposed line, its form read and its name cleaned. */
export type Proposal = {
  /** Its place in the list, from 1. */
  readonly line: number;
  /** Without honorific. */
  readonly name: string;
  readonly kind: AgentKind;
  readonly birthYear: number | null;
  readonly unit: string;
  readonly form: string;
  readonly formCode: string | null;
  readonly awardClass: 'I' | 'II' | 'III' | null;
  readonly achievement: string;
  readonly yearFrom: number | null;
  readonly year: number | null;
  readonly initiatives: readonly string[];
  /** How the work of the year was rated; empty when not told. */
  readonly rating: string;
  readonly money: number | null;
  /** The agent it certainly is. */
  readonly agentId: string | null;
};

/** The decision that is being prepared. */
export type Decision = {
  /** ISO day: the law in force on it counts. */
  readonly on: string;
  /** Code of `award-authority`, empty when not told. */
  readonly authority: string;
  /** Code of `reward-kind`, empty when not told. */
  readonly rewardKind: string;
};

/** What a rule looks at: one line, what the person has, the rest of the list. */
export type Situation = {
  readonly proposal: Proposal;
  readonly facts: readonly Fact[];
  /** Of a collective: what its members were given about the year of the proposal. */
  readonly members: readonly Fact[];
  readonly list: readonly Proposal[];
  readonly decision: Decision;
  /** Kinds of reward that no higher one can rest on, after the law of the day. */
  readonly unusableKinds: readonly string[];
};

/** What a rule found: `none-known` where the archive holds too little to say anything. */
export type Verdict = {
  readonly found: 'evidence' | 'open' | 'none-known';
  /** Whether it speaks for the proposal or asks for a second look. */
  readonly tone: 'supports' | 'concerns';
  readonly reason: FindingReason;
  readonly rests: readonly Fact[];
  /** Other lines of the list it rests on. */
  readonly lines?: readonly number[];
  /** A lesser certainty than the rule's own: of one number in its table. */
  readonly confidence?: RuleConfidence;
};

/** The words of a reason with only what it needs said. */
export const because = (
  code: FindingReason['code'],
  more: Partial<Omit<FindingReason, 'code'>> = {},
): FindingReason => ({ code, years: [], count: null, needed: null, amount: null, name: '', ...more });

/** Awards that stand: given, and not revoked since (law 06/2022/QH15, ch. VII). */
export const standing = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ stage }) => isCounted(stage));

/** Awards that stand and that a reward for merit may rest on (decree 152/2025: not sudden nor campaign ones). */
export const usable = ({ facts, unusableKinds }: Situation): readonly Fact[] =>
  standing(facts).filter(({ rewardKind }) => !unusableKinds.includes(rewardKind));
