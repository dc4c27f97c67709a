import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Hit } from '#contract';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import type { HitLine } from './group-hits.ts';
import { hitPath } from './hit-path.ts';
import { HitRow } from './hit-row.tsx';

type SearchResultsProps = {
  readonly answer: Pick<
    UseInfiniteQueryResult,
    'error' | 'refetch' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  /** In their order, those of one recipient together. */
  readonly lines: readonly HitLine[];
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** What is shown instead of a list when nothing was found. */
  readonly none: ReactNode;
  readonly active: Hit | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
};

const ROW = 76;

/** The answers, best first; those of one recipient together, opened with → and closed with ←. */
export function SearchResults(props: SearchResultsProps) {
  const { answer, lines, opened, onToggle, none, active, onChoose, onOpen } = props;
  const { search } = useText();
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) return <LoadingFrame />;
  if (lines.length === 0) return none;
  /** → shows what is under a line, ← puts it away, from any line of the group. */
  const onOtherKey = (key: string, line: HitLine): boolean => {
    const head = line.isUnder ? lines.find(({ under }) => under.includes(line.hit)) : line;
    if (key === 'ArrowRight' && line.under.length > 0) {
      if (!opened.has(line.hit.id)) onToggle(line.hit.id);
    } else if (key === 'ArrowLeft' && head && opened.has(head.hit.id)) {
      onToggle(head.hit.id);
      onChoose(head.hit.id);
    } else return false;
    return true;
  };
  return (
    <VirtualList
      label={search.results}
      rows={lines}
      rowHeight={ROW}
      keyOf={({ hit }) => hit.id}
      renderRow={({ hit, under, isUnder }) => (
        <HitRow hit={hit} under={under} isUnder={isUnder} isOpen={opened.has(hit.id)} onToggle={onToggle} />
      )}
      activeKey={active?.id ?? null}
      onActiveChange={onChoose}
      onOtherKey={onOtherKey}
      onOpen={({ hit }) => {
        onOpen();
        goTo(hitPath(hit));
      }}
      onEnd={() => {
        if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage();
      }}
    />
  );
}
