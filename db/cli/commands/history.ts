import { type Command, DONE, UsageError } from '../command.ts';
import { historiesOf } from '../name-history.ts';

/** Who bears a name, and what each was awarded; the best fit first. */
export const history: Command = {
  options: {},
  mostWords: Number.POSITIVE_INFINITY,
  async run({ words, output, isJson, text, usage, open }) {
    if (words.length === 0) throw new UsageError(text.usage(usage));
    const query = words.join(' ');
    const { client } = await open('read');
    const agents = await historiesOf(client, query);
    output.out(isJson ? JSON.stringify({ query, agents }) : text.histories(query, agents).join('\n'));
    return DONE;
  },
};
