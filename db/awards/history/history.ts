import {
  type AgentKind,
  type AwardHistory,
  type AwardInHistory,
  agentKinds,
  splitPersonName,
  wordKey,
} from '#contract';
import { isCounted } from '../../catalogue/award-stage.ts';
import { toAward } from './award-line.ts';
import { type Achieved, gapsOf, runsOf } from './runs.ts';
import type { HistoryReader } from './store-history.ts';

/** The awards of some agents as one history, newest year of achievement first, those without a year last. */
export function historyOf(
  reader: HistoryReader,
  agentIds: readonly string[],
): Pick<AwardHistory, 'awards' | 'count' | 'money' | 'gaps' | 'runs'> {
  const awards = reader.ofAgents(agentIds).map(toAward).sort(newestFirst);
  const counted = awards.filter(({ stage }) => isCounted(stage));
  const achieved = counted.flatMap(toAchieved);
  return {
    awards,
    count: counted.length,
    money: counted.reduce((sum, { money }) => sum + (money ?? 0), 0),
    gaps: gapsOf(achieved),
    runs: runsOf(achieved),
  };
}

/** Awards printed with a name that are linked to nobody yet. */
export function unlinkedAwards(
  reader: HistoryReader,
  name: string,
  kinds: readonly AgentKind[],
): AwardInHistory[] {
  const wanted = kinds.length > 0 ? kinds : agentKinds;
  const keys = new Set([name, splitPersonName(name).name].map((one) => wordKey(one)));
  return [...keys]
    .filter((key) => key !== '')
    .flatMap((key) => reader.unlinked(key, wanted))
    .map(toAward)
    .sort(newestFirst);
}

const toAchieved = ({ form, formCode, awardClass, yearFrom, year }: AwardInHistory): Achieved[] =>
  yearFrom === null || year === null ? [] : [{ form, formCode, awardClass, yearFrom, year }];

const newestFirst = (a: AwardInHistory, b: AwardInHistory): number =>
  (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY) ||
  (b.signedOn?.earliest ?? '').localeCompare(a.signedOn?.earliest ?? '');
