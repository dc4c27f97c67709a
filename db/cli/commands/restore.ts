import path from 'node:path';
import { restoreBackup } from '../../guard/restore.ts';
import { type Command, DONE, textOption, UsageError } from '../command.ts';

/** Puts a backup copy into a new folder; what it was copied from is left as it is. */
export const restore: Command = {
  options: { to: { type: 'string' } },
  mostWords: 1,
  async run({ words, values, output, isJson, text, usage }) {
    const [source] = words;
    const target = textOption(values, 'to');
    if (source === undefined || target === undefined) throw new UsageError(text.usage(usage));
    const folder = path.resolve(target);
    const { missing } = await restoreBackup({ backup: path.resolve(source), folder });
    output.out(isJson ? JSON.stringify({ folder, missing }) : text.restored(folder, missing.length));
    return DONE;
  },
};
