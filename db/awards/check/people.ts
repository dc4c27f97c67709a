import {
  type AgentKind,
  type AwardInHistory,
  agentNameMarks,
  keysOf,
  type LikelyAgent,
  type MatchCandidate,
  type MatchReason,
  type NameMatch,
  NameToMatch,
  type NameToMatchInput,
  type ProposedLine,
  splitPersonName,
} from '#contract';
import type { Awards } from '../awards.ts';
import { toAward } from '../history/award-line.ts';
import type { HistoryReader } from '../history/store-history.ts';
import type { Fact } from './situation.ts';

export type Matcher = { match(name: NameToMatch, limit: number): NameMatch };
export type PeopleParts = { readonly history: HistoryReader; readonly unlinked: Awards['unlinked'] };

/** Somebody with awards whom a line may mean, and what they were awarded. */
export type Bearer = { readonly candidate: MatchCandidate; readonly awards: readonly AwardInHistory[] };

/** Who a line means, as far as the archive tells. */
export type Identity = {
  readonly match: NameMatch;
  /** The one meant beyond reasonable doubt, or said to be meant. */
  readonly meant: Bearer | null;
  /** Others who may be meant: nothing told contradicts them, and more than the name speaks for them. */
  readonly plausible: readonly Bearer[];
  /** Bearers of the name with awards of whom one cannot tell, or who are somebody else. */
  readonly namesakes: readonly Bearer[];
  /** Awards under the printed name that nobody has linked, by whether anything beside the name speaks for them. */
  readonly unlinked: {
    readonly likely: readonly AwardInHistory[];
    readonly unsure: readonly AwardInHistory[];
  };
};

const AGAINST: readonly MatchReason[] = ['other_birth_year', 'too_young', 'after_death'];
const BESIDE_NAME: readonly MatchReason[] = ['same_birth_year', 'same_unit', 'related_unit'];
const NAME: readonly MatchReason[] = ['same_marked_name', 'same_name'];
/** So many people of one name are looked at. */
const MOST_CANDIDATES = 8;

export const says = ({ reasons }: MatchCandidate, wanted: readonly MatchReason[]): boolean =>
  reasons.some((reason) => wanted.includes(reason));

/** The name of a proposed line with what is printed beside it, as the matcher takes it. */
function nameToMatch(
  { name, recipientKind, birthYear, position, unit }: ProposedLine,
  on: string,
): NameToMatch {
  const asked: NameToMatchInput = { kind: recipientKind, asPrinted: name, birthYear, position, unit, on };
  return NameToMatch.parse(asked);
}

/** Finds who each line means; `matcher` remembers names and units for the whole list. */
export function identifier(matcher: Matcher, { history, unlinked }: PeopleParts, on: string) {
  const bearerOf = (candidate: MatchCandidate): Bearer => ({
    candidate,
    awards: candidate.agent.awardCount === 0 ? [] : history.ofAgents([candidate.agent.id]).map(toAward),
  });

  return (line: ProposedLine): Identity => {
    const match = matcher.match(nameToMatch(line, on), MOST_CANDIDATES);
    const { read, candidates } = match;
    const isNobody = read.fault === 'no_name' || read.fault === 'only_honorific';
    const meantId = line.agentId ?? match.certainId;
    const found = candidates.map(bearerOf);
    const meant = found.find(({ candidate }) => candidate.agent.id === meantId) ?? null;
    const others = meant ? [] : found.filter(({ awards }) => awards.length > 0);
    const plausible = others.filter(
      ({ candidate }) => says(candidate, BESIDE_NAME) && !says(candidate, AGAINST),
    );
    const isCalledSo = ({ candidate }: Bearer) =>
      says(candidate, NAME) && !areOtherMarks(read.kind, read.name, candidate.agent.name);
    const namesakes = others.filter((one) => !plausible.includes(one) && isCalledSo(one));
    const rows = isNobody ? [] : unlinked(read.name, [read.kind]);
    return { match, meant, plausible, namesakes, unlinked: sorted(rows, line, read) };
  };
}

/** Unlinked awards of the name, without those of somebody born in another year. */
function sorted(rows: readonly AwardInHistory[], line: ProposedLine, read: NameMatch['read']) {
  const { birthYear } = read;
  const unit = key(line.unit || read.unit);
  const possible = rows.filter(
    (row) => birthYear === null || row.birthYear === null || row.birthYear === birthYear,
  );
  const isLikely = (row: AwardInHistory) =>
    (birthYear !== null && row.birthYear === birthYear) || (unit !== '' && key(row.unit) === unit);
  const isCalledSo = (row: AwardInHistory) =>
    !areOtherMarks(read.kind, read.name, splitPersonName(row.asPrinted).name);
  return {
    likely: possible.filter(isLikely),
    unsure: possible.filter((row) => !isLikely(row) && isCalledSo(row)),
  };
}

/** Two names that were both typed with their marks and differ in them: they are two names. */
export function areOtherMarks(kind: AgentKind, a: string, b: string): boolean {
  const [left, right] = [agentNameMarks(kind, a), agentNameMarks(kind, b)];
  return left !== '' && right !== '' && left !== right;
}

const key = (text: string): string => keysOf(text).join(' ');

/** What rules look at: the awards of the one meant; else, as not sure, those of the people who may be meant. */
export function factsOf({ meant, plausible, unlinked }: Identity): (AwardInHistory & Pick<Fact, 'isSure'>)[] {
  const linked = meant ? meant.awards : plausible.flatMap(({ awards }) => awards);
  return [
    ...linked.map((award) => ({ ...award, isSure: meant !== null })),
    ...unlinked.likely.map((award) => ({ ...award, isSure: false })),
  ];
}

/** The candidates as a list shows them. */
export const likelyAgents = ({ match, meant }: Identity): LikelyAgent[] =>
  match.candidates.map(({ agent: { id, kind, name, birthYear, position, unit }, score, reasons }) => ({
    ...{ id, kind, name, birthYear, position, unit, score, reasons },
    isMeant: meant?.candidate.agent.id === id,
  }));
