import type { AgentContentInput, Client, Contract, EntryContentInput } from '#contract';

/** Things a test starts from, with only what it cares about said. */

export async function givenEntry(client: Client<Contract>, content: EntryContentInput): Promise<string> {
  return (await client.entry.save({ id: null, revision: null, content })).id;
}

export const givenMinutes = (
  client: Client<Contract>,
  title: string,
  date: string | null = null,
): Promise<string> => givenEntry(client, { kind: 'minutes', title, date });

export async function givenPerson(
  client: Client<Contract>,
  name: string,
  rest: Partial<AgentContentInput> = {},
): Promise<string> {
  const content = { kind: 'person' as const, names: [{ name }], ...rest };
  return (await client.agent.save({ id: null, revision: null, content })).id;
}

export async function givenBody(
  client: Client<Contract>,
  name: string,
  rest: Partial<AgentContentInput> = {},
): Promise<string> {
  return givenPerson(client, name, { kind: 'body', ...rest });
}

export async function givenDossier(
  client: Client<Contract>,
  title: string,
  fonds: { closedOn?: string } = {},
) {
  const { id: fondsId } = await client.fonds.save({
    id: null,
    revision: null,
    content: {
      code: `P-${title}`,
      name: `Phông ${title}`,
      ...(fonds.closedOn ? { status: 'closed', closedOn: fonds.closedOn } : {}),
    },
  });
  const { id } = await client.dossier.save({
    id: null,
    revision: null,
    content: { fondsId, title, year: 2024 },
  });
  return { fondsId, dossierId: id };
}
