import type { ViewerRecord } from '#contract/viewer';
import { type Child, el } from './dom.ts';
import { facts, labelled, lines, links, prose, section, type View } from './parts.ts';

export type EntryRecord = Extract<ViewerRecord, { origin?: unknown }>;
type File = NonNullable<EntryRecord['attachments']>[number];

const PICTURE = /\.(jpe?g|png|webp|gif|bmp|avif)$/i;

/** What every kind of entry has below what is its own: files, dossier, keywords, what is linked to it. */
export function commonParts(record: EntryRecord, view: View): readonly Child[] {
  const { words } = view;
  return [
    section(words.files, files(record.attachments ?? [])),
    facts([
      [words.origin, nameOf(record.origin)],
      [words.keywords, (record.keywords ?? []).join(', ')],
      [words.retention, labelled(view, 'retention', record.retention)],
      [words.access, labelled(view, 'access', record.access)],
      [words.inDossier, links(record.dossierId ? [record.dossierId] : [], view)],
    ]),
    section(words.notes, prose(record.notes)),
  ];
}

/** The picture of a photograph, as large as there is room, with the way to the original. */
export function picture(record: EntryRecord, view: View): Child {
  const file = (record.attachments ?? []).find(({ fileName }) => PICTURE.test(fileName));
  if (!file?.path) return null;
  return el(
    'a',
    { href: addressOf(file.path), target: '_blank', class: 'picture', title: view.words.openPhoto },
    el('img', { src: addressOf(file.path), alt: file.fileName, decoding: 'async' }),
  );
}

/** Where a file lies beside the page; the names of folders and files are written as an address. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function files(all: readonly File[]): Child {
  return lines(
    all.map(({ path, fileName, note }) => {
      const name = path ? el('a', { href: addressOf(path), target: '_blank' }, fileName) : fileName;
      return el('span', {}, name, note ? el('small', {}, ` ${note}`) : null);
    }),
  );
}

function nameOf(name: EntryRecord['origin']): string {
  return typeof name === 'string' ? name : (name?.name ?? '');
}
