import { z } from 'zod';
import { AwardHistory, AwardInHistory } from './award-history.ts';
import { AwardFilter, AwardRegister } from './award-register.ts';
import { CertificateSeries } from './certificate.ts';
import { command, query } from './procedure.ts';
import { AgentKind, Cursor, Id, PageSize, Revision, Year } from './values.ts';

export const award = {
  /** Every award linked to an agent; of a body also those of the bodies it took over from, unless told otherwise. */
  history: query(z.object({ agentId: Id, withPredecessors: z.boolean().default(true) }), AwardHistory),
  /** Awards printed with this name (folded, without honorific) that nobody has linked yet, newest first. */
  unlinked: query(
    z.object({ name: z.string().max(300), kinds: z.array(AgentKind).max(3).default([]) }),
    z.array(AwardInHistory),
  ),
  /** What was awarded by the decisions signed in a year, summed up, beside the year before. */
  register: query(z.object({ year: Year }), AwardRegister),
  /** The lines behind a number of the register: one page, the latest decision first. */
  lines: query(
    z.object({ filter: AwardFilter, cursor: Cursor, limit: PageSize }),
    z.object({ rows: z.array(AwardInHistory), next: Cursor, total: z.int() }),
  ),
  /** Certificate numbers of the decisions signed in a year: each series with its gaps and doubles. */
  certificates: query(z.object({ year: Year }), z.array(CertificateSeries)),
  /**
   * Numbers the lines of a decision that have no certificate number yet, after the highest of their series. A stale
   * `revision` fails with `conflict`, a decision without a date with rule `date`.
   */
  giveCertificates: command(
    z.object({ entryId: Id, revision: Revision }),
    z.object({ given: z.int(), first: z.string(), last: z.string() }),
  ),
  /** Next number of a decision register in a year, after the highest used with the same notation (`QD-UBND`). */
  nextNumber: query(z.object({ year: Year, notation: z.string().max(60) }), z.object({ number: z.string() })),
} as const;
