import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { MOST_PROPOSED, type ProposalList } from '#contract';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import { LoadingFrame } from '../../../components/loading-frame.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { VirtualList } from '../../../components/virtual-list.tsx';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNarrow } from '../../../use-narrow.ts';
import { PrintScreen } from '../handing-on/print-screen.tsx';
import { LinePage } from '../line/line-page.tsx';
import { PasteLines } from '../taking-in/paste-lines.tsx';
import { useTakeIn } from '../taking-in/use-take-in.ts';
import { LineRow } from './line-row.tsx';
import { ListHead } from './list-head.tsx';
import css from './list-screen.module.css';
import { type LineFilter, shownLines, type WorkLine, workLines } from './shown-lines.ts';
import { useCheck } from './use-check.ts';
import { useDesk } from './use-desk.ts';
import { useListKeeper } from './use-list-keeper.ts';

const ROW = 56;

/** One list at work: its lines with what was found, the open line beside them. */
export function ListScreen({ list }: { readonly list: ProposalList }) {
  const { proposals: text, common } = useText();
  const isReadOnly = useReadOnly();
  const { work, canUndo, acts } = useDesk({ title: list.title, plan: list.plan, lines: list.lines });
  const keeping = useListKeeper(list.id, work, isReadOnly);
  const check = useCheck(list.id, work);
  const rows = useMemo(() => workLines(work.lines, check.report), [work.lines, check.report]);
  const [filter, setFilter] = useState<LineFilter>('');
  const [rule, setRule] = useState('');
  const shown = useMemo(() => shownLines(rows, filter, rule), [rows, filter, rule]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [printing, setPrinting] = useParam('print');
  const takeIn = useTakeIn({
    present: work.lines,
    onLines: acts.setLines,
    mostLines: MOST_PROPOSED,
  });
  const row =
    shown.find(({ at }) => at === chosen) ?? shown.find(({ at }) => at > (chosen ?? -1)) ?? shown.at(-1);
  const isInSight = !useNarrow() || chosen !== null;
  const goPast = (from: WorkLine) => {
    const next = shown[shown.indexOf(from) + 1];
    if (next) setChosen(next.at);
  };
  const goTo = (at: number) => {
    if (!shown.some((line) => line.at === at)) setFilter('');
    setChosen(at);
  };
  if (printing) {
    return <PrintScreen work={work} rows={rows} report={check.report} onBack={() => setPrinting('')} />;
  }
  const detail = row && isInSight && (
    <LinePage
      key={row.at}
      row={row}
      count={rows.length}
      report={check.report}
      isStale={check.isStale}
      isReadOnly={isReadOnly}
      acts={acts}
      onDecided={() => goPast(row)}
      onLine={goTo}
    />
  );
  const pane = (
    <div className={css.pane}>
      <ListHead
        {...{ id: list.id, work, rows, check, keeping, canUndo, isReadOnly, acts, takeIn }}
        {...{ filter, rule, row, onFilter: setFilter, onRule: setRule, onLine: goTo }}
        onPrint={() => setPrinting('1')}
      />
      {rows.length > 0 && !check.report && check.isChecking && <LoadingFrame shape="rows" />}
      {rows.length === 0 && <EmptyState icon={ListChecks} title={text.noLines} hint={text.openFileHint} />}
      {rows.length > 0 && shown.length === 0 && (
        <EmptyState icon={ListChecks} title={text.noneShown} hint={text.noneShownHint} />
      )}
      {shown.length > 0 && (check.report || !check.isChecking) && (
        <VirtualList
          label={text.title}
          rows={shown}
          rowHeight={ROW}
          keyOf={({ at }) => String(at)}
          renderRow={(line) => <LineRow row={line} />}
          activeKey={row ? String(row.at) : null}
          onActiveChange={(key) => setChosen(Number(key))}
        />
      )}
      <PasteLines takeIn={takeIn} />
    </div>
  );
  return (
    <FileDrop
      invitation={text.dropFile}
      isDisabled={isReadOnly}
      onFiles={([file]) => file && void takeIn.open(file)}
    >
      <SplitView
        name="proposals"
        initialWidth={600}
        list={pane}
        detail={detail || null}
        isOver={chosen !== null && row !== undefined}
        detailLabel={common.details}
        onCloseDetail={() => setChosen(null)}
      />
    </FileDrop>
  );
}
