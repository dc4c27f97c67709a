import { highlight, keysOf } from '#contract/plain-text';
import type { ViewerRow } from '#contract/viewer';
import { el, marked } from './dom.ts';
import type { Words } from './text.ts';

/** Lines shown at once; the rest come when asked for. */
const PAGE = 200;

type Shown = {
  readonly rows: readonly ViewerRow[];
  readonly query: string;
  readonly chosen: string;
  /** Whether pictures are shown side by side. */
  readonly isGrid: boolean;
  readonly words: Words;
};

/** The lines found, the first few hundred, with a button for more. */
export function rowList(shown: Shown): HTMLElement {
  const { rows, words, isGrid } = shown;
  const list = el('ul', { class: isGrid ? 'grid' : 'rows' });
  const more = el('button', { type: 'button', class: 'more', onclick: () => add() }, words.more);
  let count = 0;
  const add = (): void => {
    list.append(...rows.slice(count, count + PAGE).map((row) => el('li', {}, line(row, shown))));
    count = Math.min(count + PAGE, rows.length);
    more.hidden = count === rows.length;
  };
  add();
  if (rows.length > 0) return el('div', {}, list, more);
  return el('div', { class: 'empty' }, el('h2', {}, words.nothing), el('p', {}, words.nothingHint));
}

function line(row: ViewerRow, { query, chosen, isGrid, words }: Shown): HTMLElement {
  const terms = keysOf(query).map((key) => ({ key, isPrefix: true }));
  const title = row.title || words.untitled;
  const about = [row.date, row.number, row.context].filter(Boolean).join(' · ');
  const kind = isGrid ? null : el('i', { class: `dot ${row.kind}`, title: words[row.kind] });
  return el(
    'a',
    { href: `#/${row.id}`, 'aria-current': row.id === chosen ? 'true' : false },
    row.thumb ? el('img', { src: row.thumb, alt: '', loading: 'lazy' }) : kind,
    el(
      'span',
      {},
      el('b', {}, ...marked(title, highlight(title, terms))),
      el('small', {}, ...marked(about, highlight(about, terms))),
    ),
  );
}
