import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, Combine, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Agent } from '#contract';
import { Button } from '../../../components/button.tsx';
import { LoadingFrame } from '../../../components/loading-frame.tsx';
import { Problem } from '../../../components/problem.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { agentPath } from '../../../paths.ts';
import { agentQueries } from '../../../queries/agent.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import { withFilter } from '../../../with-filter.ts';
import { EntryHead } from '../../entry/entry-head.tsx';
import { type Choices, isDisputed, mergedContent, type Source } from './merge-choice.ts';
import { MergeTable } from './merge-table.tsx';
import css from './merging.module.css';
import { OtherRecord } from './other-record.tsx';

type MergePanelProps = {
  readonly agent: Agent;
  /** The record beside it; empty while none is chosen. */
  readonly otherId: string;
  readonly onOther: (id: string) => void;
  readonly onLeave: () => void;
};

/** Two records that may be one, side by side. */
export function MergePanel({ agent, otherId, onOther, onLeave }: MergePanelProps) {
  const { merging: text, common } = useText();
  const { data, error, refetch } = useQuery({ ...agentQueries.get(otherId), enabled: otherId !== '' });
  return (
    <article className={css.panel}>
      <EntryHead kind={text.title} title={agent.summary.name} below={[text.lead]} />
      {otherId === '' && <OtherRecord agent={agent} onPick={onOther} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {otherId !== '' && !data && !error && <LoadingFrame shape="page" />}
      {data && <Compared key={data.summary.id} sides={{ left: agent, right: data }} onLeave={onLeave} />}
      {!data && <Button onClick={onLeave}>{common.cancel}</Button>}
    </article>
  );
}

type Sides = Readonly<Record<Source, Agent>>;

const weightOf = ({ summary }: Agent): number => summary.awardCount + summary.mentionCount;

function Compared({ sides, onLeave }: { readonly sides: Sides; readonly onLeave: () => void }) {
  const { merging: text, common } = useText();
  const [kept, setKept] = useState<Source>(weightOf(sides.right) > weightOf(sides.left) ? 'right' : 'left');
  const [choices, setChoices] = useState<Choices>({});
  const isReadOnly = useReadOnly();
  const join = useJoin(sides, kept, choices);
  if (sides.left.summary.kind !== sides.right.summary.kind) {
    return (
      <>
        <p className={css.warning}>{text.otherKind}</p>
        <Button onClick={onLeave}>{common.cancel}</Button>
      </>
    );
  }
  const isDoubtful = isDisputed('birthYear', sides.left.content, sides.right.content);
  return (
    <>
      {isDoubtful && (
        <p className={css.warning}>
          <TriangleAlert size={16} aria-hidden /> {text.otherYear}
        </p>
      )}
      <MergeTable sides={sides} kept={kept} choices={choices} onChoose={setChoices} />
      <p className={css.keeps}>{text.keepsNames}</p>
      <div className={css.buttons}>
        <Button look="primary" icon={Combine} disabled={isReadOnly || join.isBusy} onClick={join.run}>
          {text.join}
        </Button>
        <Button icon={ArrowLeftRight} onClick={() => setKept(kept === 'left' ? 'right' : 'left')}>
          {text.swap}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </>
  );
}

function useJoin(sides: Sides, kept: Source, choices: Choices) {
  const { merging: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const [keptSide, goneSide] = kept === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
  const { give, isBusy } = useCommand(archive.merge.join, {
    onDone: () => {
      notifyUndoable(text.joined(keptSide.summary.name));
      goTo(withFilter(agentPath(keptSide.summary.kind, keptSide.summary.id)), { replace: true });
    },
  });
  const sideOf = ({ summary }: Agent) => ({ id: summary.id, revision: summary.revision });
  const contents = { left: sides.left.content, right: sides.right.content };
  return {
    isBusy,
    run: () =>
      give({
        kept: sideOf(keptSide),
        gone: sideOf(goneSide),
        content: mergedContent(kept, choices, contents),
      }),
  };
}
