import { formatPartialDate, readPartialDate } from '#contract/plain-text';
import type { Package } from './blocks.ts';
import { type Child, el } from './dom.ts';
import type { Language, Words } from './text.ts';

/** What every view needs: the package, and the language it is shown in. */
export type View = { readonly pack: Package; readonly words: Words; readonly language: Language };

type Named = string | { readonly name: string; readonly agentId?: string | undefined } | null | undefined;

/** Label and value under each other; what is empty is left out. */
export function facts(pairs: readonly (readonly [string, Child | readonly Child[]])[]): HTMLElement {
  const shown = pairs.filter(([, value]) => (Array.isArray(value) ? value.some(Boolean) : Boolean(value)));
  return el(
    'dl',
    { class: 'facts' },
    ...shown.map(([label, value]) =>
      el('div', {}, el('dt', {}, label), el('dd', {}, ...(Array.isArray(value) ? value : [value as Child]))),
    ),
  );
}

/** A part of a page under its heading; nothing where there is nothing to show. */
export function section(title: string, ...children: readonly Child[]): HTMLElement | null {
  const shown = children.filter(Boolean);
  return shown.length === 0 ? null : el('section', {}, el('h2', {}, title), ...shown);
}

/** Lines under each other, or nothing. */
export function lines(items: readonly Child[] | undefined, ordered = false): HTMLElement | null {
  if (!items || items.length === 0) return null;
  return el(ordered ? 'ol' : 'ul', { class: 'lines' }, ...items.map((item) => el('li', {}, item)));
}

/** A text in its own lines, or nothing. */
export function prose(text: string | undefined): HTMLElement | null {
  return text ? el('p', { class: 'prose' }, text) : null;
}

/** A date as people write it; the text as given where it cannot be read. */
export function dated(date: string | null | undefined, language: Language): string {
  const read = date ? readPartialDate(date) : undefined;
  return read ? formatPartialDate(read, language, 'short') : (date ?? '');
}

/** A name as printed, with the way to its record where the package has one. */
export function named(name: Named, { pack }: View): Child {
  if (!name) return null;
  if (typeof name === 'string') return name;
  const isHere = name.agentId !== undefined && pack.row(name.agentId) !== undefined;
  return isHere ? el('a', { href: `#/${name.agentId}` }, name.name) : name.name;
}

/** The label of a code, or the code itself. */
export function labelled({ pack }: View, vocabulary: string, code: string | null | undefined): string {
  if (!code) return '';
  return pack.about.labels[vocabulary]?.[code] ?? code;
}

/** Ways to other lines of the package. */
export function links(ids: readonly string[], view: View): HTMLElement | null {
  return lines(
    ids.flatMap((id) => {
      const row = view.pack.row(id);
      if (!row) return [];
      const about = [row.number, row.date].filter(Boolean).join(' · ');
      return [
        el(
          'span',
          {},
          el('a', { href: `#/${id}` }, row.title || view.words.untitled),
          about && el('small', {}, ` ${about}`),
        ),
      ];
    }),
  );
}
