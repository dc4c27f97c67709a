import { readFile } from 'node:fs/promises';
import { ArchiveError, type Client, type Contract, EntryKind, type Hit } from '#contract';
import { type Command, type CommandContext, DONE, numberOption, textOption, UsageError } from '../command.ts';

/** Searches everything; `--queries` answers one query a line as JSON Lines. */
export const search: Command = {
  options: {
    kind: { type: 'string' },
    year: { type: 'string' },
    limit: { type: 'string' },
    queries: { type: 'string' },
    explain: { type: 'boolean' },
  },
  mostWords: Number.POSITIVE_INFINITY,
  async run(context) {
    const { words, values, output, isJson, text, usage } = context;
    if (values.explain === true) throw new ArchiveError({ code: 'not_yet', what: 'search --explain' });
    const file = textOption(values, 'queries');
    if (file === undefined && words.length === 0) throw new UsageError(text.usage(usage));
    const archive = await context.open('read');
    const ask = asker(context, archive.client);
    await archive.searchable();
    if (file !== undefined) {
      for (const query of (await readQueries(file)).filter((one) => one.trim() !== '')) {
        output.out(JSON.stringify(await ask(query)));
      }
      return DONE;
    }
    const answer = await ask(words.join(' '));
    output.out(isJson ? JSON.stringify(answer) : text.hits(answer).join('\n'));
    return DONE;
  },
};

async function readQueries(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new ArchiveError({ code: 'file_missing', name: file });
  });
  return content.split(/\r?\n/);
}

function asker({ values, text }: CommandContext, client: Client<Contract>) {
  const kind = textOption(values, 'kind');
  const year = numberOption(values, 'year', text) ?? null;
  const limit = numberOption(values, 'limit', text) ?? 10;
  const wanted = kind === undefined ? undefined : EntryKind.safeParse(kind);
  if (wanted && !wanted.success) throw new UsageError(text.unknownKind(kind ?? ''));
  return async (query: string) => {
    const filter = { kinds: wanted ? [wanted.data] : [], yearFrom: year, yearTo: year };
    const { interpreted, total, totalIsExact, tookMs, hits } = await client.search.run({
      text: query,
      filter,
      limit,
    });
    return { query, interpreted, total, totalIsExact, tookMs, hits: hits.map(toHit) };
  };
}

const toHit = ({ id, kind, title, date, score, matched, snippet }: Hit) => ({
  ...{ id, kind, title },
  date: date?.earliest ?? null,
  ...{ score, matched, snippet },
});
