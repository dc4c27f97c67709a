import {
  ArchiveError,
  agentNameKey,
  agentNameMarks,
  bodyNameKey,
  type Contract,
  type Handlers,
  type WaitingLine,
} from '#contract';
import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Jobs } from '../../engine/jobs/jobs.ts';
import type { Linking } from './linking.ts';
import type { AutoLinkStore } from './store-auto-links.ts';
import type { WaitingReader } from './store-waiting.ts';

export type RecipientParts = {
  readonly waiting: WaitingReader;
  readonly linking: Linking;
  readonly autoLinks: AutoLinkStore;
  readonly jobs: Jobs;
};

/** Answers the calls about recipients nobody has said yet who they are. */
export function recipientHandlers({
  waiting,
  linking,
  autoLinks,
  jobs,
}: RecipientParts): Handlers<Pick<Contract, 'recipient'>, QueryContext, CommandContext> {
  return {
    recipient: {
      waiting({ cursor, limit }) {
        const [key = '', seq = -1] = decodeCursor(cursor);
        const { lines, last } = waiting.page({ key: String(key), seq: Number(seq) }, limit);
        const next = last && lines.length === limit ? encodeCursor([last.key, last.seq]) : null;
        return { rows: lines, next, total: waiting.count() };
      },
      alike({ lineId }) {
        const found = waiting.withNamesakes(lineId);
        if (!found) throw new ArchiveError({ code: 'not_found', entity: 'entry', id: lineId });
        const wanted = readingOf(found.line);
        return found.others.filter((line) => readingOf(line) === wanted);
      },
      link: ({ lineIds, agentId, keepSpelling }, { recorder }) => ({
        changed: linking.link(lineIds, agentId, keepSpelling, recorder),
      }),
      linkNew({ lineIds, content }, { recorder }) {
        const agentId = newId();
        return { agentId, changed: linking.linkNew(lineIds, agentId, content, recorder) };
      },
      unlink: ({ lineIds }, { recorder }) => ({ changed: linking.unlink(lineIds, recorder) }),
      startMatching(_, { caller }) {
        const batch = `match:${newId()}`;
        return { jobId: jobs.start('match', { batch }, { actor: caller.actor, session: batch }), batch };
      },
      startUnmatching({ batch }, { caller }) {
        const by = { actor: caller.actor, session: `take-back:${batch}` };
        return { jobId: jobs.start('match', { undo: batch }, by) };
      },
      batches: () => autoLinks.batches(),
      reasons: ({ entryId }) => autoLinks.reasons(entryId),
    },
  };
}

/** What a line says about its recipient, however it is spelled. */
const readingOf = ({ recipientKind, asPrinted, birthYear, unit }: WaitingLine): string =>
  JSON.stringify([
    recipientKind,
    agentNameKey(recipientKind, asPrinted),
    agentNameMarks(recipientKind, asPrinted),
    birthYear,
    bodyNameKey(unit),
  ]);
