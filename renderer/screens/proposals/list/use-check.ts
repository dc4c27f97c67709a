import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ArchiveError } from '#contract';
import { checkQueries } from '../../../queries/check.ts';
import { archive } from '../../../queries/client.ts';
import { useSettled } from './use-settled.ts';
import type { Work } from './work.ts';

/** Typing pauses so long before the list is checked again. */
const PAUSE = 600;
/** A check that takes longer says how far it is. */
const WORTH_TELLING = 1000;

const isSameProposal = (a: Work, b: Work): boolean => a.stamp === b.stamp;

/** The check of a list as it stands, anew after each change of it or of the archive. */
export function useCheck(id: string, work: Work) {
  const queries = useQueryClient();
  const settled = useSettled(work, PAUSE, isSameProposal);
  const query = checkQueries.report(id, settled);
  const { data, error, isFetching, refetch } = useQuery(query);
  const isLong = useLasting(isFetching, WORTH_TELLING);
  const { data: progress } = useQuery({ ...checkQueries.progress(id), enabled: isLong });
  const isStopped = error instanceof ArchiveError && error.detail.code === 'cancelled';
  return {
    report: settled.lines.length > 0 ? data : undefined,
    /** Whether the report is of an earlier state of the list. */
    isStale: isFetching || settled.stamp !== work.stamp,
    isChecking: isFetching,
    isStopped,
    error: isStopped ? null : error,
    /** How far it has come, once it has taken a second. */
    progress: isLong ? (progress ?? { done: 0, total: work.lines.length }) : null,
    again: () => void refetch(),
    stop: () => {
      void archive.check.stop({ runId: id });
      void queries.cancelQueries({ queryKey: checkQueries.progress(id).queryKey });
    },
  };
}
export type Check = ReturnType<typeof useCheck>;

/** Whether something has been so for a while. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), ms);
    return () => clearTimeout(timer);
  }, [isSo, ms]);
  return lasts && isSo;
}
