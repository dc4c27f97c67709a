import type { InterchangeRecord } from '#contract';
import { CATALOGUE_PLACE } from '../../../blobs/bag/package-places.ts';
import { records } from '../../jsonl/records.ts';
import type { PackagePart } from '../part.ts';

/** The catalogue in the interchange format (docs/interchange.md): what a package is taken in from. */
export const recordsPart: PackagePart = {
  async write(year, to, { placeOf }) {
    const choice = {
      year: year.choice.years[0] ?? 0,
      pathOf: ({ blob }: { blob: { sha256: string } }) => placeOf(blob.sha256)?.path ?? '',
    };
    await to.write(CATALOGUE_PLACE, lines(records(year.sources, choice)));
  },
};

function* lines(all: Iterable<InterchangeRecord>): Generator<string> {
  for (const record of all) yield `${JSON.stringify(record)}\n`;
}
