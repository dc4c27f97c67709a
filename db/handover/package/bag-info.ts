import { ARCHIVE_LABEL } from '../../blobs/bag/package-places.ts';
import type { HandoverYear } from '../year/survey.ts';
import type { PackageContext } from './part.ts';

/** The profile our bags keep to; a name, since nothing of it needs fetching. */
const BAG_PROFILE = 'urn:tangthu:bagit-profile:1';

/** What `bag-info.txt` says of one volume (RFC 8493, 2.2.2); the sums of the payload come from the bag itself. */
export function bagInfo(
  { office, choice, totals }: HandoverYear,
  { id, name, at, by, program, archiveId }: PackageContext,
  volume: { readonly number: number; readonly of: number; readonly bytes: number },
): [string, string][] {
  const years = choice.years.join(', ');
  const said: [string, string][] = [
    ['Source-Organization', office.name],
    ['Organization-Address', office.place],
    ['Contact-Name', by],
    ['External-Description', `${office.name}, ${years}: ${totals.entries.total} / ${totals.dossiers}`],
    ['Bagging-Date', at.slice(0, 10)],
    ['External-Identifier', id],
    ['Bag-Size', sizeOf(volume.bytes)],
    ['Bag-Group-Identifier', id],
    ['Bag-Count', `${volume.number} of ${volume.of}`],
    ['Internal-Sender-Identifier', name],
    ['Internal-Sender-Description', office.archiveCode],
    ['BagIt-Profile-Identifier', BAG_PROFILE],
    ['Bag-Software-Agent', program],
    [ARCHIVE_LABEL, archiveId],
  ];
  return said.filter(([, value]) => value !== '');
}

/** A size people read, as the RFC suggests. */
function sizeOf(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
