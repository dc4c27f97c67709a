import { z } from 'zod';
import { AwardInHistory } from './award-history.ts';
import { MatchReason, ReadName } from './match.ts';
import { command, query } from './procedure.ts';
import { Rule, RuleConfidence } from './rule.ts';
import { AgentKind, Id, Instant, line, prose, words, Year } from './values.ts';

/**
 * A proposal list against what the archive knows: who has been rewarded before, for what, and what a rule asks to look
 * at. The check informs. It never says that somebody is not eligible.
 */

/** One proposed recipient, as typed or pasted. */
export const ProposedLine = z.object({
  name: words(300),
  recipientKind: AgentKind.default('person'),
  birthYear: Year.nullable().default(null),
  position: line(300),
  unit: line(300),
  /** The form or title as printed, its class in it ("... hang Ba"). */
  form: line(200),
  achievement: prose(5_000),
  periodFrom: Year.nullable().default(null),
  periodTo: Year.nullable().default(null),
  initiatives: z.array(words(500)).max(20).default([]),
  /** How the work of the year was rated, where the list tells it. */
  rating: words(120).optional(),
  /** Reward money in Vietnamese dong (VND), where the list tells it. */
  money: z.int().nonnegative().nullable().default(null),
  /** The agent a person has said it is; null where nobody has. */
  agentId: Id.nullable().default(null),
});
export type ProposedLine = z.output<typeof ProposedLine>;
export type ProposedLineInput = z.input<typeof ProposedLine>;

/** The decision the list is for. Its day decides which law counts; without one, today's. */
export const DecisionInPlan = z.object({
  on: z.iso.date().nullable().default(null),
  /** Code of the vocabulary `award-authority`; without one, authority is not looked at. */
  authority: z.string().max(60).default(''),
  /** Code of the vocabulary `reward-kind`. */
  rewardKind: z.string().max(60).default(''),
});
export type DecisionInPlan = z.output<typeof DecisionInPlan>;

/** A decision holds so many lines at most; a longer list is checked in parts. */
export const MOST_PROPOSED = 5000;

/** Why a finding was made, as a code with what its sentence needs; the sentences are in the message tables. */
export const FindingReason = z.object({
  code: z.enum([
    'same_achievement',
    'same_form_same_year',
    'same_achievement_no_year',
    'listed_twice',
    'spelling_twin',
    'namesake',
    'namesake_other_year',
    'spelled_otherwise',
    'former_unit',
    'run_complete',
    'run_incomplete',
    'gap_years',
    'chain_complete',
    'chain_incomplete',
    'not_a_basis',
    'outside_authority',
    'money_differs',
    'base_salary_unknown',
    'revoked_not_counted',
    'initiative_spent',
    'lower_form_not_needed',
    'rating_met',
    'rating_below',
    'rating_unread',
    'rating_unknown',
    'share_exceeded',
    'share_unknown',
    'members_counted',
    'members_unknown',
    'once_per_class',
    'years_in_post',
    'anniversary_not_round',
    'notice',
  ]),
  years: z.array(z.int()),
  count: z.int().nullable(),
  needed: z.int().nullable(),
  /** In Vietnamese dong (VND). */
  amount: z.int().nullable(),
  name: z.string(),
});
export type FindingReason = z.output<typeof FindingReason>;

/** What a rule found about a line: evidence in the archive, something to look at, or too little to say. */
export const Finding = z.object({
  rule: z.string(),
  kind: z.string(),
  outcome: z.enum(['evidence', 'to-check', 'not-enough-data']),
  /** Whether it speaks for the proposal or asks for a second look. */
  tone: z.enum(['supports', 'concerns']),
  severity: z.enum(['info', 'warn']),
  confidence: RuleConfidence,
  /** Law and article, as cited. */
  source: z.string(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  text: Rule.options[0].shape.text,
  reason: FindingReason,
  /** Decisions it rests on, and the award lines in them. */
  evidence: z.array(Id),
  lineIds: z.array(Id),
  /** Other lines of the list it rests on, from 1. */
  lines: z.array(z.int()),
});
export type Finding = z.output<typeof Finding>;

/** Somebody in the archive a line may mean, best first, as the matcher weighs it. */
export const LikelyAgent = z.object({
  id: Id,
  kind: AgentKind,
  name: z.string(),
  birthYear: z.int().nullable(),
  position: z.string(),
  unit: z.string(),
  score: z.number(),
  reasons: z.array(MatchReason),
  /** Taken to be the one meant. */
  isMeant: z.boolean(),
});
export type LikelyAgent = z.output<typeof LikelyAgent>;

/** An earlier award; `isSure` where it is linked to the very one meant, rather than found by its printed name. */
export const EarlierAward = AwardInHistory.extend({ isSure: z.boolean() });
export type EarlierAward = z.output<typeof EarlierAward>;

export const CheckedLine = z.object({
  line: z.int(),
  name: z.string(),
  /** Why the name says nobody in particular, or what beside it cannot be; null where it reads well. */
  fault: ReadName.shape.fault,
  /** As read: code of `award-form`, null where the form is not known. */
  formCode: z.string().nullable(),
  agents: z.array(LikelyAgent),
  earlier: z.array(EarlierAward),
  /** Awards a finding rests on that are not among the earlier ones: of namesakes, or nobody's yet. */
  others: z.array(AwardInHistory),
  findings: z.array(Finding),
});
export type CheckedLine = z.output<typeof CheckedLine>;

export const CheckReport = z.object({
  /** The day whose law counted, and the rule file. */
  on: z.string(),
  ruleVersion: z.string(),
  /** What holds for the list as a whole. */
  notices: z.array(Finding),
  lines: z.array(CheckedLine),
});
export type CheckReport = z.output<typeof CheckReport>;

export const CheckProgress = z.object({ done: z.int(), total: z.int() });
export type CheckProgress = z.output<typeof CheckProgress>;

/** A list with what was decided about each line: kept as it is worked on, no part of the catalogue. */
export const ListedLine = ProposedLine.extend({
  /** `again`: to be asked about before anybody decides. */
  decision: z.enum(['open', 'keep', 'drop', 'again']).default('open'),
  note: line(500),
});
export type ListedLine = z.output<typeof ListedLine>;

export const ProposalList = z.object({
  id: Id,
  title: words(300),
  plan: DecisionInPlan,
  lines: z.array(ListedLine).max(MOST_PROPOSED),
  updatedAt: Instant,
});
export type ProposalList = z.output<typeof ProposalList>;

export const ListSummary = ProposalList.pick({ id: true, title: true, updatedAt: true }).extend({
  lineCount: z.int(),
  openCount: z.int(),
});
export type ListSummary = z.output<typeof ListSummary>;

export const check = {
  /**
   * Checks a list: for each line who it may be, earlier awards, and findings with law, date and evidence. Under the id
   * `runId` it tells how far it has come, and can be stopped; it then fails with `cancelled`.
   */
  run: query(
    z.object({
      plan: DecisionInPlan.prefault({}),
      lines: z.array(ProposedLine).min(1).max(MOST_PROPOSED),
      runId: Id.nullable().default(null),
    }),
    CheckReport,
  ),
  /** How far a check has come; null when none of that id is under way. */
  progress: query(z.object({ runId: Id }), CheckProgress.nullable()),
  /** Stops a check that is under way. Writes nothing. */
  stop: query(z.object({ runId: Id }), z.object({})),
  /** Keeps a list as far as it is worked on; called within two seconds of a keystroke. */
  keep: command(ProposalList.omit({ updatedAt: true }), z.object({ updatedAt: Instant })),
  /** Lists at work, the latest first: at most 200. */
  lists: query(z.object({}), z.array(ListSummary)),
  /** One list as it was left; null when it is gone. */
  find: query(z.object({ id: Id }), ProposalList.nullable()),
  /** Throws a list away. */
  discard: command(z.object({ id: Id }), z.object({ changed: z.int() })),
} as const;
