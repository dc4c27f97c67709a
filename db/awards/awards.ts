import {
  type AgentKind,
  ArchiveError,
  type AwardFilter,
  type AwardHistory,
  type AwardInHistory,
  type AwardRegister,
  type CertificateSeries,
} from '#contract';
import type { Agents } from '../agents/agents.ts';
import { reachable } from '../agents/succession.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Entries } from '../catalogue/entries.ts';
import type { Db } from '../engine/connection.ts';
import type { Recorder } from '../engine/recorder.ts';
import { type Given, giveCertificates } from './certificates/give.ts';
import { seriesOf } from './certificates/series.ts';
import { certificateReader } from './certificates/store-certificates.ts';
import { evidenceOf } from './history/evidence.ts';
import { historyOf, unlinkedAwards } from './history/history.ts';
import { evidenceReader } from './history/store-evidence.ts';
import { historyReader } from './history/store-history.ts';
import { pageOf } from './register/lines.ts';
import { registerOf } from './register/register.ts';
import { registerReader } from './register/store-register.ts';

export type AwardParts = {
  readonly db: Db;
  readonly agents: Agents;
  readonly entries: Entries;
  readonly blobs: Pick<Blobs, 'attachmentsOf' | 'coverOf'>;
};

/** The awards of one open archive, read across decisions. */
export function openAwards({ db, agents, entries, blobs }: AwardParts) {
  const reader = historyReader(db);
  const evidence = { reader: evidenceReader(db), blobs };
  const register = registerReader(db);
  const certificates = certificateReader(db);

  return {
    reader,
    /** What the decisions signed in a year awarded, summed up. */
    register: (year: number): AwardRegister => registerOf(register, year),
    /** Lines of a year, page by page. */
    lines: (filter: AwardFilter, cursor: string | null, limit: number) =>
      pageOf(register, filter, cursor, limit),
    /** The series of certificate numbers of a year. */
    certificates: (year: number): CertificateSeries[] => seriesOf(certificates.ofYear(year)),
    /** Numbers the lines of a decision that have no certificate number yet. */
    giveCertificates: (decision: { entryId: string; revision: number }, recorder: Recorder): Given =>
      giveCertificates(certificates, entries, decision, recorder),
    /** Awards printed with a name that nobody has linked yet, of some kinds of recipients (of all where none is named). */
    unlinked: (name: string, kinds: readonly AgentKind[]): AwardInHistory[] =>
      unlinkedAwards(reader, name, kinds),
    /** What an agent was awarded; fails where there is no such agent. */
    history(agentId: string, withPredecessors: boolean): AwardHistory {
      const agent = agents.reader.find(agentId);
      if (!agent) throw new ArchiveError({ code: 'not_found', entity: 'agent', id: agentId });
      const origins = withPredecessors ? reachable(agentId, agents.events.origins) : [];
      const before = agents.reader.findAll(origins);
      const history = historyOf(reader, [agentId, ...before.map(({ id }) => id)]);
      const entryIds = [...new Set(history.awards.map(({ entryId }) => entryId))];
      return {
        ...history,
        predecessors: before.map(({ id, name }) => ({ id, name })),
        evidence: evidenceOf(evidence, entryIds, agentId),
      };
    },
  };
}
export type Awards = ReturnType<typeof openAwards>;
