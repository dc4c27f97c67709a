import type { ViewerRow } from '#contract/viewer';
import { agentPage } from './agent-page.ts';
import { type Child, el } from './dom.ts';
import { TABS, type Tab, under } from './find.ts';
import { minutesPage } from './minutes-page.ts';
import { commendationPage, documentPage, dossierPage, photoPage } from './paper-pages.ts';
import { facts, lines, links, section, type View } from './parts.ts';

/** The page of one line, or the sentence that it is not there. */
export function pageOf(row: ViewerRow | undefined, view: View): HTMLElement {
  if (!row) return el('article', {}, el('p', {}, view.words.missing));
  return el(
    'article',
    { class: `page ${row.kind}` },
    el('p', { class: 'kind' }, view.words[row.kind]),
    el('h1', { tabindex: '-1' }, row.title || view.words.untitled),
    ...bodyOf(row.id, view),
    section(view.words.related, links(row.links, view)),
  );
}

/** What is shown before anything is chosen: what this package is. */
export function welcome(view: View): HTMLElement {
  const { about, rows } = view.pack;
  const { words } = view;
  const tabs = (Object.keys(TABS) as Tab[]).filter((tab) => tab !== 'all');
  const counts = tabs.map((tab) => [words[tab], `${under(rows, tab).length}`] as const);
  return el(
    'article',
    { class: 'page' },
    el('h1', { tabindex: '-1' }, words.welcome),
    el('p', { class: 'prose' }, words.welcomeHint),
    facts([
      [words.office, about.office],
      [words.year, about.years],
      [words.madeOn, about.madeOn.split('-').reverse().join('/')],
      [words.package, about.packageName],
      [words.fonds, lines(about.fonds)],
    ]),
    el('h2', {}, words.contents),
    el(
      'ul',
      { class: 'counts' },
      ...counts.map(([label, count]) => el('li', {}, el('strong', {}, count), el('span', {}, label))),
    ),
    el('p', { class: 'quiet' }, words.wholeness),
  );
}

function bodyOf(id: string, view: View): readonly Child[] {
  const record = view.pack.record(id);
  switch (record?.kind) {
    case 'minutes':
      return minutesPage(record, view);
    case 'photo':
      return photoPage(record, view);
    case 'commendation':
      return commendationPage(record, view);
    case 'document':
      return documentPage(record, view);
    case 'dossier':
      return dossierPage(record, view);
    case 'person':
    case 'body':
    case 'household':
      return agentPage(record, view);
    default:
      return [el('p', {}, view.words.missing)];
  }
}
