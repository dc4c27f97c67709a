import { readFileSync } from 'node:fs';
import type { Attachment } from '#contract';
import { viewerPage } from '../../viewer/viewer-page.ts';
import type { PackageContext, PackagePart } from '../part.ts';

/** Where the page lies: what a receiver opens first. */
const PAGE_PLACE = 'xem.html';

/** The page that shows the package in any browser, without a program and without a network. */
export const viewerPart: PackagePart = {
  async write(year, to, context) {
    const setting = {
      page: readFileSync(context.viewerPage, 'utf8'),
      archiveFolder: context.folder,
      packageName: context.name,
      madeOn: context.at.slice(0, 10),
      pathOf: (file: Attachment) => seenFromPage(file, context),
    };
    await to.write(PAGE_PLACE, viewerPage(year, setting));
  },
};

/** A file's place as the page in the first volume sees it; the other volumes lie beside that one. */
function seenFromPage({ blob }: Attachment, { name, volumes, placeOf }: PackageContext): string {
  const file = placeOf(blob.sha256);
  if (!file) return '';
  return volumes === 1 || file.volume === 0
    ? file.path
    : `../../${name}-tap-${file.volume + 1}/data/${file.path}`;
}
