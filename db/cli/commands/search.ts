import { readFile } from 'node:fs/promises';
import { ArchiveError, type Client, type Contract, type Hit, HitKind } from '#contract';
import { type Command, type CommandContext, DONE, numberOption, textOption, UsageError } from '../command.ts';
import type { Timing } from '../text/sentences.ts';

/** Searches everything; `--queries` answers one query a line as JSON Lines. */
export const search: Command = {
  options: {
    kind: { type: 'string' },
    year: { type: 'string' },
    limit: { type: 'string' },
    queries: { type: 'string' },
    literal: { type: 'boolean' },
    explain: { type: 'boolean' },
    timing: { type: 'boolean' },
  },
  mostWords: Number.POSITIVE_INFINITY,
  async run(context) {
    const { words, values, output, isJson, text, usage } = context;
    const file = textOption(values, 'queries');
    if (file === undefined && words.length === 0) throw new UsageError(text.usage(usage));
    const archive = await context.open('read');
    const ask = asker(context, archive.client);
    await archive.searchable();
    const queries = file === undefined ? [words.join(' ')] : await readQueries(file);
    const times: number[] = [];
    for (const query of queries) {
      const answer = await ask(query);
      times.push(answer.tookMs);
      const isPlain = file === undefined && !isJson;
      output.out(isPlain ? text.hits(answer).join('\n') : JSON.stringify(answer));
    }
    if (values.timing === true) output.err(text.timing(timingOf(times)));
    return DONE;
  },
};

/** Median, nearly slowest and slowest of some times, in milliseconds. */
function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: times.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function readQueries(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new ArchiveError({ code: 'file_missing', name: file });
  });
  return content.split(/\r?\n/).filter((query) => query.trim() !== '');
}

function asker({ values, text }: CommandContext, client: Client<Contract>) {
  const kind = textOption(values, 'kind');
  const year = numberOption(values, 'year', text) ?? null;
  const limit = numberOption(values, 'limit', text) ?? 10;
  const wanted = kind === undefined ? undefined : HitKind.safeParse(kind);
  if (wanted && !wanted.success) throw new UsageError(text.unknownKind(kind ?? ''));
  const filter = { kinds: wanted ? [wanted.data] : [], yearFrom: year, yearTo: year };
  const isLiteral = values.literal === true;
  return async (query: string) => {
    const asked = { text: query, filter, isLiteral };
    const { interpreted, total, totalIsExact, tookMs, hits } = await answered(client, asked, limit);
    const plan = values.explain === true ? (await client.search.explain(asked)).readings : undefined;
    const answer = { query, interpreted, total, totalIsExact, tookMs, hits: hits.map(toHit) };
    return plan ? { ...answer, plan } : answer;
  };
}

/** The first hits; where the best ones are fewer and it is not sure that these are all, those behind them too. */
async function answered(
  client: Client<Contract>,
  asked: Parameters<Client<Contract>['search']['run']>[0],
  limit: number,
) {
  const answer = await client.search.run({ ...asked, limit });
  const left = limit - answer.hits.length;
  if (left === 0 || answer.totalIsExact || answer.hits.length === 0) return answer;
  const more = await client.search.run({ ...asked, offset: answer.hits.length, limit: left });
  return { ...answer, tookMs: answer.tookMs + more.tookMs, hits: [...answer.hits, ...more.hits] };
}

const toHit = ({ id, kind, title, date, score, matched, snippet }: Hit) => ({
  ...{ id, kind, title },
  date: date?.earliest ?? null,
  ...{ score, matched, snippet },
});
