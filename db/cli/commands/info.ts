import { type Command, DONE } from '../command.ts';
import { summaryOf } from '../summary.ts';

/** Counts by kind and year, sizes, versions, last backup. */
export const info: Command = {
  options: {},
  async run({ open, output, isJson, text }) {
    const archive = await open('read');
    const found = await archive.client.archive.info({});
    output.out(isJson ? JSON.stringify(found) : summaryOf(found, text));
    return DONE;
  },
};
