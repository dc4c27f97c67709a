import { plainEnding } from '../../blobs/bag/payload-name.ts';
import type { Codes } from '../package/codes.ts';
import type { Layout } from '../package/layout.ts';
import { uuidOf } from './ids.ts';

const DATA = 'representations/rep1/data';

/** Name and folder of the submission package of a dossier, or of what lies in none, within one hand-over. */
export const sipName = (packageId: string, dossierId: string | null): string =>
  `uuid-${uuidOf(packageId, dossierId ?? 'loose')}`;

/** Every original in the package of its dossier, under the identifier of its document. */
export const sipLayout = (packageId: string, codes: Codes): Layout => ({
  folder: (dossier) => `${sipName(packageId, dossier?.id ?? null)}/${DATA}`,
  name: (entry, position, fileName) =>
    `${codes.documentId(entry)}${position === 0 ? '' : `-${String(position + 1).padStart(2, '0')}`}${plainEnding(fileName)}`,
});
