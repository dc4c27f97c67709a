import { type RetentionDesk, type RetentionDuty, type RetentionFonds, retentionParts } from '#contract';
import type { Deadlines } from './deadlines.ts';
import type { DueParameters, DueReader, FondsStateRow } from './store-due.ts';

/** A duty of which no deadline is in force is never due. */
const NEVER = 100_000;

/** The desk of one year: its fonds with their state, and what the conditions of its lists go by. */
export type OpenDesk = {
  readonly deadlines: Deadlines;
  readonly fonds: readonly RetentionFonds[];
  readonly parameters: DueParameters;
};

/** Opens the desk of a year as it is on an ISO day. */
export function openDesk(reader: Pick<DueReader, 'fonds'>, deadlines: Deadlines, today: string): OpenDesk {
  const fonds = reader.fonds(today).map(toFonds);
  const yearsOf = (duty: RetentionDuty): number => deadlines.yearsOf(duty) ?? NEVER;
  return {
    ...{ deadlines, fonds },
    parameters: {
      year: deadlines.year,
      toCurrent: yearsOf('to_current'),
      toHistorical: yearsOf('to_historical'),
      appraisal: yearsOf('appraisal'),
      terms: JSON.stringify(deadlines.terms),
      permanent: JSON.stringify(deadlines.permanent),
      frozen: JSON.stringify(fonds.filter(({ isFrozen }) => isFrozen).map(({ id }) => id)),
    },
  };
}

/** Everything due, counted by list, fonds and year. */
export function countDesk(reader: Pick<DueReader, 'counts'>, desk: OpenDesk): RetentionDesk {
  const { deadlines, fonds, parameters } = desk;
  const counts = retentionParts.flatMap((part) =>
    reader.counts(part, parameters).map(({ fonds_id: fondsId, end_year: endYear, count }) => ({
      ...{ part, fondsId, endYear, count },
    })),
  );
  return { year: deadlines.year, deadlines: [...deadlines.list], fonds: [...fonds], counts };
}

/** A closed fonds, or one whose body has ended, is frozen until somebody releases it (letter 414/BNV-VTLTNN of 2025). */
function toFonds(row: FondsStateRow): RetentionFonds {
  const { id, revision, code, name } = row;
  const releaseReason = row.release_reason ?? '';
  const ended = row.is_closed ? 'closed' : row.body_ended ? 'body_ended' : null;
  return { id, revision, code, name, ended, isFrozen: ended !== null && releaseReason === '', releaseReason };
}
