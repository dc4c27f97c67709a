import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { entryPath } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';

/** An entry by its id alone: goes on to the screen of its kind. */
export function EntryRoute() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(entryQueries.get(id));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  return <Redirect to={entryPath(data.summary.kind, id)} replace />;
}
