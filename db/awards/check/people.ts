import {
  type AgentKind,
  type AwardInHistory,
  agentNameMarks,
  type LikelyAgent,
  type MatchCandidate,
  type MatchReason,
  type NameMatch,
  NameToMatch,
  type NameToMatchInput,
  type ProposedLine,
  splitPersonName,
  wordKey,
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
/** So many awards of a name are enough to see that somebody bears it. */
const MOST_UNSURE = 20;
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

/** Finds who lines mean, some at a time; `matcher` and what was read are remembered for the whole list. */
export function identifier(matcher: Matcher, { history, unlinked }: PeopleParts, on: string) {
  const awardsOf = awardsReader(history);
  const rowsOf = remembered(unlinked);

  return (lines: readonly ProposedLine[]): Identity[] => {
    const matches = lines.map((line) => matcher.match(nameToMatch(line, on), MOST_CANDIDATES));
    const awards = awardsOf(matches.flatMap(({ candidates }) => candidates));
    return lines.map((line, at) => identityOf(line, matches[at] as NameMatch, awards, rowsOf));
  };
}

type AwardsOf = (candidate: MatchCandidate) => readonly AwardInHistory[];

function identityOf(line: ProposedLine, match: NameMatch, awardsOf: AwardsOf, rowsOf: RowsOf): Identity {
  const { read, candidates } = match;
  const isNobody = read.fault === 'no_name' || read.fault === 'only_honorific';
  const meantId = line.agentId ?? match.certainId;
  const found = candidates.map((candidate): Bearer => ({ candidate, awards: awardsOf(candidate) }));
  const meant = found.find(({ candidate }) => candidate.agent.id === meantId) ?? null;
  const others = meant ? [] : found.filter(({ awards }) => awards.length > 0);
  const plausible = others.filter(
    ({ candidate }) => says(candidate, BESIDE_NAME) && !says(candidate, AGAINST),
  );
  const isCalledSo = ({ candidate }: Bearer) =>
    says(candidate, NAME) && !areOtherMarks(read.kind, read.name, candidate.agent.name);
  const namesakes = others.filter((one) => !plausible.includes(one) && isCalledSo(one));
  const rows = isNobody ? [] : rowsOf(read.name, read.kind);
  return { match, meant, plausible, namesakes, unlinked: sorted(rows, line, read) };
}

/** The awards of candidates, those of several read at once and each agent's only once. */
function awardsReader(history: HistoryReader): (candidates: readonly MatchCandidate[]) => AwardsOf {
  const known = new Map<string, AwardInHistory[]>();
  return (candidates) => {
    const ids = candidates.filter(({ agent }) => agent.awardCount > 0).map(({ agent }) => agent.id);
    const fresh = [...new Set(ids)].filter((id) => !known.has(id));
    for (const id of fresh) known.set(id, []);
    for (const award of history.ofAgents(fresh).map(toAward)) known.get(award.agentId ?? '')?.push(award);
    return ({ agent }) => known.get(agent.id) ?? [];
  };
}

type RowsOf = (name: string, kind: AgentKind) => readonly AwardInHistory[];

/** Awards of a name that nobody has linked; the name of several lines is looked up once. */
function remembered(unlinked: PeopleParts['unlinked']): RowsOf {
  const known = new Map<string, readonly AwardInHistory[]>();
  return (name, kind) => {
    const at = `${kind}/${wordKey(name)}`;
    const rows = known.get(at) ?? unlinked(name, [kind]);
    known.set(at, rows);
    return rows;
  };
}

/** Unlinked awards of the name, without those of somebody born in another year; of the unsure ones the newest. */
function sorted(rows: readonly AwardInHistory[], line: ProposedLine, read: NameMatch['read']) {
  const { birthYear } = read;
  const unit = wordKey(line.unit || read.unit);
  const marks = agentNameMarks(read.kind, read.name);
  const likely: AwardInHistory[] = [];
  const unsure: AwardInHistory[] = [];
  for (const row of rows) {
    const isSameYear = row.birthYear === birthYear;
    if (birthYear !== null && row.birthYear !== null && !isSameYear) continue;
    if ((birthYear !== null && isSameYear) || (unit !== '' && wordKey(row.unit) === unit)) likely.push(row);
    else if (unsure.length < MOST_UNSURE && isMarkedAs(row, read.kind, marks)) unsure.push(row);
  }
  return { likely, unsure };
}

const isMarkedAs = ({ asPrinted }: AwardInHistory, kind: AgentKind, marks: string): boolean =>
  marks === '' || ['', marks].includes(agentNameMarks(kind, splitPersonName(asPrinted).name));

/** Two names that were both typed with their marks and differ in them: they are two names. */
export function areOtherMarks(kind: AgentKind, a: string, b: string): boolean {
  const [left, right] = [agentNameMarks(kind, a), agentNameMarks(kind, b)];
  return left !== '' && right !== '' && left !== right;
}

/** What rules look at: the awards of the one meant; else, as not sure, those of the people who may be meant. */
export function factsOf({ meant, plausible, unlinked }: Identity): (AwardInHistory & Pick<Fact, 'isSure'>)[] {
  const linked = meant ? meant.awards : plausible.flatMap(({ awards }) => awards);
  return [
    ...linked.map((award) => ({ ...award, isSure: meant !== null })),
    ...unlinked.likely.map((award) => ({ ...award, isSure: false })),
  ];
}

/** Awards of the name that may be somebody else's: a finding may rest on them, no rule counts them. */
export const awardsBeside = ({ namesakes, unlinked }: Identity): AwardInHistory[] => [
  ...namesakes.flatMap(({ awards }) => awards),
  ...unlinked.unsure,
];

/** The candidates as a list shows them. */
export const likelyAgents = ({ match, meant }: Identity): LikelyAgent[] =>
  match.candidates.map(({ agent: { id, kind, name, birthYear, position, unit }, score, reasons }) => ({
    ...{ id, kind, name, birthYear, position, unit, score, reasons },
    isMeant: meant?.candidate.agent.id === id,
  }));
