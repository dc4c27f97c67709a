import { ArchiveError, type Contract, type Handlers, PhotoContent } from '#contract';
import type { Attachments } from '../blobs/attachments.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import type { Entries } from './entries.ts';
import { indexOf } from './entry-index.ts';

type AddPhotos = Handlers<
  Pick<Contract, 'attachment'>,
  QueryContext,
  CommandContext
>['attachment']['addPhotos'];

/** What a camera calls its files; such a name says nothing about the picture. */
const CAMERA_NAME =
  /^(img|dsc[nf]?|p|pict|mvi|image|photo|screenshot|whatsapp image|zalo|z)?[-_ ]?[\d_\-. ()]*$/i;

/** A title from a file name, where somebody gave it one. */
function titleFromFileName(fileName: string): string {
  const bare = fileName
    .replace(/\.[^.]+$/, '')
    .replaceAll('_', ' ')
    .trim();
  return CAMERA_NAME.test(bare) ? '' : bare;
}

/** Day a picture was taken, from its EXIF time; null for none, or for a camera whose clock was never set. */
function dayTaken(takenAt: string | null): string | null {
  const day = takenAt?.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= '1990' ? day : null;
}

/** A conference may have a longer title than the line for it under a photo. */
const LONGEST_EVENT = 500;

/** Makes a photo entry of every stored picture. One that is catalogued already is made again, and told. */
export function addPhotos(entries: Entries, attachments: Attachments, kick: () => void): AddPhotos {
  return ({ files, dossierId, eventEntryId }, { recorder }) => {
    const event = eventEntryId === null ? null : entries.get(eventEntryId).content;
    if (event && event.kind !== 'minutes') {
      throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'eventEntryId', rule: 'kind' }] });
    }
    const duplicates: { fileName: string; entryId: string; title: string }[] = [];
    const entryIds = files.map(({ sha256, fileName }) => {
      const blob = attachments.registerBlob(sha256, fileName, recorder);
      const content = PhotoContent.parse({
        kind: 'photo',
        title: titleFromFileName(fileName),
        date: dayTaken(blob.takenAt) ?? event?.date ?? null,
        dossierId: dossierId ?? event?.dossierId ?? null,
        event: event ? indexOf(event).title.slice(0, LONGEST_EVENT) : '',
        place: event?.place ?? '',
      });
      const id = newId();
      entries.put(id, content, recorder);
      const attached = attachments.attachTo(
        { entryId: id, sha256, fileName, role: 'photo', note: '' },
        recorder,
      );
      const [known] = attachments.alsoAt(attachments.get(attached));
      if (known) duplicates.push({ fileName, entryId: known.entryId, title: known.title });
      if (eventEntryId !== null) entries.link({ fromId: id, toId: eventEntryId, role: 'photo-of' }, recorder);
      return id;
    });
    kick();
    return { entryIds, duplicates };
  };
}
