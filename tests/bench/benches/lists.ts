import { encodeCursor } from '../../../db/engine/cursor.ts';
import { type Bench, grown, type Surroundings } from '../bench.ts';
import { type OpenCore, startCoreProcess } from '../core/core-process.ts';
import { type Figure, repeated } from '../measure.ts';

type Client = OpenCore['client'];
type Asked = readonly [what: string, ask: (client: Client) => Promise<unknown>];

/** Pages of lists: at their beginning, at their end, narrowed, and what pickers ask at every key. */
export const lists: Bench = {
  name: 'lists',
  async run(surroundings) {
    const byQuestion = new Map<string, Figure[]>();
    for (const entries of surroundings.sizes) {
      const core = await (await startCoreProcess()).open({
        folder: await surroundings.shelf.folder(entries),
      });
      for (const figure of await pages(core.client, surroundings, entries)) {
        byQuestion.set(figure.what, [...(byQuestion.get(figure.what) ?? []), figure]);
      }
      await core.close();
    }
    return [...byQuestion.values()].flatMap(grown);
  },
};

async function pages(client: Client, { isQuick }: Surroundings, entries: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, ask] of await questions(client)) {
    await ask(client);
    const { p50, p95 } = await repeated(isQuick ? 3 : 15, () => ask(client));
    figures.push({ bench: 'lists', what, entries, value: p50, p95, unit: 'ms' });
  }
  return figures;
}

async function questions(client: Client): Promise<Asked[]> {
  const oldest = await client.entry.list({ order: 'date_asc', limit: 100 });
  const end = encodeCursor([oldest.rows.at(-1)?.date?.earliest ?? '', Number.MAX_SAFE_INTEGER]);
  const bodies = await client.agent.tree({});
  const ward = bodies.toSorted((a, b) => b.body.mentionCount - a.body.mentionCount)[0]?.body.id ?? '';
  return [
    ['first page', (ask) => ask.entry.list({})],
    ['last page', (ask) => ask.entry.list({ cursor: end })],
    ['first page of photos', (ask) => ask.entry.list({ filter: { kind: 'photo' } })],
    [
      'decisions without linked recipients',
      (ask) => ask.entry.list({ filter: { kind: 'commendation', gap: 'unlinked_recipients' } }),
    ],
    [
      'conferences by a rare word',
      (ask) => ask.entry.list({ filter: { kind: 'minutes', text: 'ma tuy doi thoai' } }),
    ],
    [
      'conferences by a common word',
      (ask) => ask.entry.list({ filter: { kind: 'minutes', text: 'hoi nghi' } }),
    ],
    ['where the ward itself is named', (ask) => ask.entry.ofAgent({ agentId: ward })],
    ['a person by a common name', (ask) => ask.agent.suggest({ text: 'nguyen van' })],
    ['a person by a whole name', (ask) => ask.agent.suggest({ text: 'nguyen van hung' })],
    ['people by a common word', (ask) => ask.agent.list({ kinds: ['person'], text: 'nguyen' })],
    ['events used before', (ask) => ask.entry.usedValues({ field: 'event', text: 'doan ket' })],
    ['dossiers by a word', (ask) => ask.dossier.list({ text: 'moi truong' })],
    ['overview', (ask) => ask.archive.overview({})],
    ['log', (ask) => ask.history.recent({})],
  ];
}
