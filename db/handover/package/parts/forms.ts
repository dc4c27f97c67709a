import { formFormats, formIds } from '#contract';
import { writeForms } from '../../forms/form-writer.ts';
import { dayOf } from '../../forms/made-on.ts';
import type { PackagePart } from '../part.ts';

/** Where the printed forms lie. */
const FORMS = 'bieu-mau';

/** Every printed form in every format, as of the day the package was ordered. Who signs is filled in by hand. */
export const formsPart: PackagePart = {
  async write(year, to, { at, folder: archive, forms: options, signal, tell, giveWay }) {
    const wanted = { archive, forms: formIds, formats: formFormats };
    const setting = { madeOn: dayOf(new Date(at)) };
    const job = { signal, giveWay, progress: (_done: number, _of: number | null, title = '') => tell(title) };
    await to.fill(FORMS, (folder) => writeForms(year, { ...wanted, folder, setting }, options, job));
  },
};
