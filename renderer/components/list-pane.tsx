import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import { useActions } from '../actions/use-actions.ts';
import { useText } from '../i18n/language.ts';
import css from './list-pane.module.css';
import { LoadingFrame } from './loading-frame.tsx';
import { PageHeader } from './page-header.tsx';
import { Problem } from './problem.tsx';
import { VirtualList, type VirtualListProps } from './virtual-list.tsx';

/** How the rows are being asked for. */
export type Asking = {
  readonly data: unknown;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

type ListPaneProps<Row> = Omit<VirtualListProps<Row>, 'label'> & {
  readonly title: string;
  /** How many rows there are in all, in words. */
  readonly count: string;
  /** The quick search of the list. */
  readonly search: { readonly text: string; readonly onText: (text: string) => void };
  /** Beside the search. */
  readonly filters?: ReactNode;
  readonly asking: Asking;
  /** What stands there when there is no row. */
  readonly empty: ReactNode;
  /** In place of the list: the same rows in another arrangement. */
  readonly instead?: ReactNode;
  /** Under the list: what can be done with the rows that are selected. */
  readonly below?: ReactNode;
};

/** The list of a screen under its head, with its search: `/` goes there, Enter or down from there into the list. */
export function ListPane<Row>(props: ListPaneProps<Row>) {
  const { title, count, search, filters, asking, empty, instead, below, ...list } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { rows } = list;
  const goIntoList = () => {
    const [first] = rows;
    if (!first) return;
    pane.current?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]')?.focus();
    if (!rows.some((row) => list.keyOf(row) === list.activeKey)) list.onActiveChange(list.keyOf(first));
  };
  return (
    <div ref={pane} className={css.pane}>
      <PageHeader title={title} aside={asking.data ? count : ''}>
        <ListSearch {...search} onDone={goIntoList} />
        {filters}
      </PageHeader>
      {asking.error && <Problem error={asking.error} onRetry={() => void asking.refetch()} />}
      {!asking.data && !asking.error && <LoadingFrame shape="rows" />}
      {Boolean(asking.data) && rows.length === 0 && empty}
      {rows.length > 0 && (instead || <VirtualList<Row> key={list.rowHeight} {...list} label={title} />)}
      {below}
    </div>
  );
}

type ListSearchProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
};

function ListSearch({ text, onText, onDone }: ListSearchProps) {
  const { entry: words } = useText();
  const input = useRef<HTMLInputElement>(null);
  useActions([
    {
      id: 'list.search',
      scope: 'screen',
      shortcut: '/',
      label: (all) => all.action['list.search'],
      run: () => input.current?.select(),
    },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') onDone();
    else if (event.key === 'Escape' && text !== '') onText('');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      type="search"
      className={css.search}
      placeholder={words.searchList}
      aria-label={words.searchList}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
