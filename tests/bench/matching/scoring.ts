import type { Client, Contract, WaitingLine } from '#contract';
import type { Truth } from './papers.ts';

/** How often each outcome was met in one class of lines. */
export type Score = {
  readonly label: string;
  readonly lines: number;
  /** Lines that somebody on record is meant by. */
  readonly known: number;
  readonly linked: number;
  readonly right: number;
  /** Lines left open for which the one meant is proposed, among those looked at. */
  readonly proposed: number;
  readonly looked: number;
};

export const precisionOf = ({ linked, right }: Score): number => (linked === 0 ? 1 : right / linked);

/** Of lines somebody on record is meant by: the share that is linked rightly or proposed. */
export function recallOf({ known, right, proposed, looked }: Score): number {
  const open = known - right;
  return known === 0 ? 1 : (right + (looked === 0 ? 0 : (proposed / looked) * open)) / known;
}

const CLASSES: readonly (readonly [label: string, isIn: (truth: Truth) => boolean])[] = [
  ['all lines', () => true],
  ['bodies', ({ bearers, agentId }) => bearers === 0 && agentId !== null],
  ['a name of one', ({ bearers }) => bearers === 1],
  ['2 to 5 of a name', ({ bearers }) => bearers >= 2 && bearers <= 5],
  ['6 to 20 of a name', ({ bearers }) => bearers >= 6 && bearers <= 20],
  ['more than 20 of a name', ({ bearers }) => bearers > 20],
];

export type Outcome = {
  /** Whom each line was linked to by itself. */
  readonly links: ReadonlyMap<string, string>;
  /** For lines left open that were looked at: whether the one meant is among the proposals. */
  readonly looks: ReadonlyMap<string, boolean>;
};

/** Told by how many bear the name on record. */
export function scoresOf(truth: ReadonlyMap<string, Truth>, { links, looks }: Outcome): Score[] {
  return CLASSES.map(([label, isIn]) => {
    const lines = [...truth].filter(([, one]) => isIn(one));
    const linked = lines.filter(([id]) => links.has(id));
    const looked = lines.filter(([id]) => looks.has(id));
    return {
      label,
      lines: lines.length,
      known: lines.filter(([, { agentId }]) => agentId !== null).length,
      linked: linked.length,
      right: linked.filter(([id, { agentId }]) => links.get(id) === agentId).length,
      proposed: looked.filter(([id]) => looks.get(id)).length,
      looked: looked.length,
    };
  });
}

const PROPOSALS = 9;
const BATCH = 250;

/** Asks for the proposals of waiting lines as the screen does, and says whether the one meant is among them. */
export async function lookAt(
  client: Client<Contract>,
  lines: readonly WaitingLine[],
  truth: ReadonlyMap<string, Truth>,
): Promise<Map<string, boolean>> {
  const looks = new Map<string, boolean>();
  for (let at = 0; at < lines.length; at += BATCH) {
    const some = lines.slice(at, at + BATCH);
    const names = some.map(({ recipientKind, signedOn, ...line }) => ({
      ...line,
      kind: recipientKind,
      on: signedOn?.text ?? null,
    }));
    const matches = await client.agent.match({ names, limit: PROPOSALS });
    some.forEach(({ lineId }, n) => {
      const meant = truth.get(lineId)?.agentId ?? null;
      if (meant === null) return;
      looks.set(lineId, matches[n]?.candidates.some(({ agent }) => agent.id === meant) ?? false);
    });
  }
  return looks;
}
