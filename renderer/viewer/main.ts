import { type Package, readPackage } from './blocks.ts';
import { el } from './dom.ts';
import { find, TABS, type Tab, under } from './find.ts';
import { pageOf, welcome } from './page-of.ts';
import { rowList } from './row-list.ts';
import { type Language, wordsOf } from './text.ts';
import './style.css';

/** What the page shows now. What is open stands in the address, so that Back works. */
type State = { language: Language; tab: Tab; query: string };

function start(pack: Package): void {
  const state: State = { language: 'vi', tab: 'all', query: '' };
  const list = el('nav', { class: 'list', id: 'list' });
  const detail = el('main', { class: 'detail' });
  const count = el('output', { class: 'count' });
  const chosen = (): string => decodeURIComponent(location.hash.slice(2));

  const showList = (): void => {
    const words = wordsOf(state.language);
    const rows = find(under(pack.rows, state.tab), state.query);
    count.value = `${rows.length} ${words.found}`;
    list.replaceChildren(
      rowList({ rows, query: state.query, chosen: chosen(), isGrid: state.tab === 'photo', words }),
    );
  };
  const showDetail = (): void => {
    const view = { pack, words: wordsOf(state.language), language: state.language };
    detail.replaceChildren(chosen() === '' ? welcome(view) : pageOf(pack.row(chosen()), view));
    detail.scrollTop = 0;
    for (const link of list.querySelectorAll('a'))
      link.toggleAttribute('aria-current', link.hash === location.hash && chosen() !== '');
  };
  const showAll = (): void => {
    const words = wordsOf(state.language);
    document.documentElement.lang = state.language;
    document.title = [pack.about.office, pack.about.years].filter(Boolean).join(' · ');
    document.body.replaceChildren(head(pack, state, { count, showList, showAll }), list, detail);
    list.setAttribute('aria-label', words.found);
    showList();
    showDetail();
  };
  addEventListener('hashchange', () => {
    showDetail();
    detail.querySelector('h1')?.focus();
  });
  showAll();
}

type Parts = { readonly count: HTMLElement; showList(): void; showAll(): void };

function head(pack: Package, state: State, { count, showList, showAll }: Parts): HTMLElement {
  const words = wordsOf(state.language);
  const box = el('input', {
    type: 'search',
    placeholder: words.search,
    'aria-label': words.search,
    'aria-controls': 'list',
    value: state.query,
    oninput: () => {
      state.query = box.value;
      showList();
    },
  });
  const tabs = (Object.keys(TABS) as Tab[]).map((tab) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(tab === state.tab),
        onclick: () => {
          state.tab = tab;
          showAll();
        },
      },
      words[tab],
    ),
  );
  const other: Language = state.language === 'vi' ? 'en' : 'vi';
  const speak = (): void => {
    state.language = other;
    showAll();
  };
  return el(
    'header',
    {},
    el('a', { class: 'name', href: '#/' }, el('b', {}, pack.about.office), el('small', {}, pack.about.years)),
    box,
    el(
      'div',
      { class: 'tools' },
      el('button', { type: 'button', onclick: () => print() }, words.print),
      el('button', { type: 'button', lang: other, onclick: speak }, words.language),
    ),
    el('div', { class: 'tabs' }, ...tabs, count),
  );
}

/** Light or dark as the system is, by the mark that the program's tokens go by. */
function followSystem(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    document.documentElement.dataset.mantineColorScheme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', show);
  show();
}

/** A block that was damaged on the way must not leave an empty page behind. */
function open(): void {
  try {
    start(readPackage(document));
  } catch {
    document.body.append(el('p', { class: 'broken' }, wordsOf('vi').broken));
  }
}

followSystem();
open();
