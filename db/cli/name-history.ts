import {
  type Agent,
  type AwardHistory,
  type AwardInHistory,
  type Client,
  type Contract,
  interchangeDate,
  splitPersonName,
  wordKey,
} from '#contract';

/** One that fits the name asked for, with its awards: what other programs read. */
export type HistoryOfAgent = {
  /** Null: awards printed with this name that are linked to nobody yet, perhaps of several people. */
  readonly id: string | null;
  readonly kind: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly units: readonly string[];
  readonly awards: readonly ToldAward[];
  readonly gaps: readonly number[];
  readonly runs: readonly { form: string; from: number; to: number; length: number }[];
};
type ToldAward = Pick<AwardInHistory, 'entryId' | 'year' | 'form' | 'number' | 'authority'> &
  Pick<AwardInHistory, 'position' | 'unit' | 'achievement'> & {
    readonly class: string | null;
    /** ISO 8601, as much as is known of it. */
    readonly signedOn: string | null;
    readonly revoked: boolean;
  };

/** So many namesakes are told. */
const MOST = 20;

/** Who bears a name, and what each was awarded: the best fit first, what is linked to nobody last. */
export const historiesOf = async (client: Client<Contract>, name: string): Promise<HistoryOfAgent[]> => [
  ...(await linked(client, name)),
  ...(await unlinked(client, name)),
];

async function linked(client: Client<Contract>, query: string): Promise<HistoryOfAgent[]> {
  const [matched] = await client.agent.match({ names: [{ asPrinted: query }], limit: MOST });
  const likely = matched?.candidates.map(({ agent }) => agent) ?? [];
  const begun = await client.agent.suggest({ text: splitPersonName(query).name, limit: MOST });
  const ids = [...new Set([...likely, ...begun].map(({ id }) => id))].slice(0, MOST);
  return Promise.all(
    ids.map(async (id) =>
      toHistory(await client.agent.get({ id }), await client.award.history({ agentId: id })),
    ),
  );
}

function toHistory({ summary, content }: Agent, { awards, gaps, runs }: AwardHistory): HistoryOfAgent {
  const { id, kind, name, birthYear } = summary;
  const places = [summary.unit, ...content.positions.map(({ unit }) => unit)];
  return {
    ...{ id, kind, name, birthYear },
    units: unitsOf(places, awards),
    awards: told(awards),
    gaps,
    runs: runs.map(({ form, from, to, length }) => ({ form, from, to, length })),
  };
}

async function unlinked(client: Client<Contract>, query: string): Promise<HistoryOfAgent[]> {
  const awards = await client.award.unlinked({ name: query });
  const groups = Map.groupBy(
    awards,
    ({ recipientKind, asPrinted }) => `${recipientKind} ${wordKey(splitPersonName(asPrinted).name)}`,
  );
  return [...groups.values()].flatMap((ofName) => {
    const [first] = ofName;
    if (!first) return [];
    const name = first.recipientKind === 'person' ? splitPersonName(first.asPrinted).name : first.asPrinted;
    const years = new Set(ofName.map(({ birthYear }) => birthYear));
    const birthYear = years.size === 1 ? first.birthYear : null;
    return [
      {
        ...{ id: null, kind: first.recipientKind, name, birthYear, units: unitsOf([], ofName) },
        ...{ awards: told(ofName), gaps: [], runs: [] },
      },
    ];
  });
}

const unitsOf = (places: readonly string[], awards: readonly AwardInHistory[]): string[] =>
  [...new Set([...places, ...awards.map(({ unit }) => unit)])].filter((unit) => unit !== '');

/** Proposals are no awards yet. */
const told = (awards: readonly AwardInHistory[]): ToldAward[] =>
  awards.filter(({ stage }) => stage !== 'proposed').map(toTold);

const toTold = (award: AwardInHistory): ToldAward => {
  const { entryId, year, form, awardClass, number, signedOn, authority } = award;
  return {
    ...{ entryId, year, form, class: awardClass, number },
    ...{ signedOn: signedOn && interchangeDate(signedOn), authority },
    ...{ position: award.position, unit: award.unit, achievement: award.achievement },
    revoked: award.stage === 'revoked',
  };
};
