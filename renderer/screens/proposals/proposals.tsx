import { useQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import { useParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { proposalsPath } from '../../paths.ts';
import { checkQueries } from '../../queries/check.ts';
import { ListScreen } from './list/list-screen.tsx';
import { ListsScreen } from './lists/lists-screen.tsx';

/** "Rewarded before?": the proposal lists at work, and one of them checked line by line. */
export function Proposals() {
  const { id } = useParams();
  return id ? <OneList key={id} id={id} /> : <ListsScreen />;
}

function OneList({ id }: { readonly id: string }) {
  const { proposals: text } = useText();
  const { data, error, refetch } = useQuery(checkQueries.find(id));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingFrame shape="rows" />;
  if (data === null) {
    return (
      <EmptyState icon={FileX} title={text.gone}>
        <Button onClick={() => goTo(proposalsPath())}>{text.toLists}</Button>
      </EmptyState>
    );
  }
  return <ListScreen list={data} />;
}
