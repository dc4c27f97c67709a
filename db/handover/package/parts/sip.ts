import { writeSip } from '../../sip/write-sip.ts';
import type { PackagePart } from '../part.ts';

/** A submission package (E-ARK SIP) for every dossier, and one for what lies in none. */
export const sipPart: PackagePart = {
  async write(year, to, context) {
    for (const dossier of year.dossiers()) {
      await writeSip(year, dossier, to, context);
      await context.giveWay();
    }
    if (year.totals.looseEntries > 0) await writeSip(year, null, to, context);
  },
};
