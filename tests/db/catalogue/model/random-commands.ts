import { type Client, type Contract, EntryContent } from '#contract';
import type { Random } from '../../../../db/intake/sample/random.ts';
import { anyValue } from '../../../support/any-content.ts';

/** What random commands are given to work on: ids of things that are there. */
export type World = {
  readonly client: Client<Contract>;
  readonly random: Random;
  readonly entries: readonly string[];
  readonly agents: readonly string[];
  readonly dossiers: readonly string[];
  readonly fonds: readonly string[];
  /** A file that is in the store already. */
  readonly sha256: string;
};

const DATES = [null, '2024', '10/01/2024', '30/6/25', 'quý III/2025', 'khoảng 1998'];
const PLACES = ['', 'Hội trường', 'Sân phường'];

/** A random content whose pointers lead to what is there. */
function anyContent({ random, agents, dossiers }: World, kind?: string): EntryContent {
  const schemas = EntryContent.options.filter(({ shape }) => !kind || shape.kind.value === kind);
  const drawn = anyValue(random.pick(schemas), random) as Record<string, unknown>;
  const pointing = JSON.parse(JSON.stringify(drawn), (key, value) => {
    if (key === 'agentId' || key === 'unitId')
      return agents.length > 0 && value !== null ? random.pick(agents) : null;
    if (key === 'dossierId') return dossiers.length > 0 && value !== null ? random.pick(dossiers) : null;
    return value;
  });
  return EntryContent.parse({ ...pointing, date: random.pick(DATES), place: random.pick(PLACES), id: null });
}

type Command = (world: World) => Promise<unknown>;

const saveEntry: Command = async (world) => {
  const { client, random, entries } = world;
  const id = entries.length > 0 && random.chance(0.5) ? random.pick(entries) : null;
  const known = id === null ? null : await client.entry.get({ id });
  const content = anyContent(world, known?.content.kind);
  return client.entry.save({ id, revision: known?.summary.revision ?? null, content });
};

const saveAgent: Command = async ({ client, random, agents }) => {
  const id = agents.length > 0 && random.chance(0.4) ? random.pick(agents) : null;
  const known = id === null ? null : await client.agent.get({ id });
  const kind = known?.content.kind ?? random.pick(['person', 'body', 'household'] as const);
  const names = random.sample(['Nguyễn Văn Đức', 'Lê Thị Hoa', 'UBND Phường 5', 'Tổ dân phố 7'], 2);
  const content = {
    kind,
    names: names.map((name) => ({ name })),
    parentId: agents.length > 0 && random.chance(0.3) ? random.pick(agents) : null,
    positions: random.chance(0.5)
      ? [{ unit: 'TDP 9', unitId: agents.length > 0 ? random.pick(agents) : null }]
      : [],
    validFrom: random.pick([null, 'tháng 4/1976']),
  };
  return client.agent.save({ id, revision: known?.summary.revision ?? null, content });
};

const saveFonds: Command = async ({ client, random, fonds }) => {
  const id = fonds.length > 0 && random.chance(0.7) ? random.pick(fonds) : null;
  const known = id === null ? null : await client.fonds.get({ id });
  const closed = { status: 'closed' as const, closedOn: random.pick(['30/06/2025', '2024', null]) };
  const content = {
    code: known?.content.code ?? `P${random.int(1, 9999)}`,
    name: 'Phông',
    ...(random.chance(0.5) ? closed : {}),
  };
  return client.fonds.save({ id, revision: known?.revision ?? null, content });
};

const saveDossier: Command = async ({ client, random, fonds, dossiers }) => {
  const id = dossiers.length > 0 && random.chance(0.4) ? random.pick(dossiers) : null;
  const known = id === null ? null : await client.dossier.get({ id });
  const content = { fondsId: random.pick(fonds), title: 'Hồ sơ', number: String(random.int(1, 20)) };
  return client.dossier.save({ id, revision: known?.revision ?? null, content });
};

const some = ({ random, entries }: World): string[] => random.sample(entries, random.int(1, 4));

const undo: Command = async ({ client, random }) => {
  const acts = await client.history.recent({ limit: 20 });
  const act = random.chance(0.5) ? null : random.pick(acts).id;
  return client.history.undo({ act });
};

const attach: Command = async ({ client, random, entries, sha256 }) =>
  client.attachment.add({ entryId: random.pick(entries), sha256, fileName: 'quét.txt' });

const detach: Command = async ({ client, random, entries }) => {
  const { attachments } = await client.entry.get({ id: random.pick(entries) });
  return client.attachment.remove({ id: random.pick(attachments).id });
};

/** Commands a clerk may give, the frequent ones more than once. */
export const commands: readonly Command[] = [
  ...[saveEntry, saveEntry, saveEntry, saveAgent, saveAgent, saveFonds, saveDossier, attach, detach],
  ...[undo, undo, undo],
  (world) => world.client.entry.trash({ ids: some(world) }),
  (world) => world.client.entry.restore({ ids: some(world) }),
  (world) =>
    world.client.entry.saveBatch({
      ids: some(world),
      set: { date: world.random.pick(DATES), keywords: ['thi đua'] },
    }),
  (world) =>
    world.client.dossier.place({
      dossierId: world.random.pick([...world.dossiers, null]),
      entryIds: some(world),
    }),
  (world) =>
    world.client.entry.link({
      fromId: world.random.pick(world.entries),
      toId: world.random.pick(world.entries),
      role: 'related',
    }),
  (world) => world.client.agent.remove({ id: world.random.pick(world.agents) }),
  (world) => world.client.dossier.remove({ id: world.random.pick(world.dossiers) }),
];
