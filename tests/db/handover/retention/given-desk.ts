import type { z } from 'zod';
import type { Client, Contract, DossierContent, FondsContent, RetentionPart } from '#contract';

type TestClient = Client<Contract>;

export async function givenFonds(
  client: TestClient,
  code: string,
  rest: Partial<z.input<typeof FondsContent>> = {},
): Promise<string> {
  const content = { code, name: `Phông ${code}`, ...rest };
  return (await client.fonds.save({ id: null, revision: null, content })).id;
}

type Dossier = Partial<z.input<typeof DossierContent>>;

/** A dossier under a fonds; its title is what a test knows it by. */
export async function givenDossier(
  client: TestClient,
  fondsId: string,
  title: string,
  rest: Dossier,
): Promise<string> {
  const content = { fondsId, title, ...rest };
  return (await client.dossier.save({ id: null, revision: null, content })).id;
}

/** Titles of a whole list. */
export async function titlesOf(client: TestClient, year: number, part: RetentionPart): Promise<string[]> {
  return (await client.retention.list({ year, part })).rows.map(({ title }) => title);
}

/** Counts of a part by the year in which the work ended. */
export async function countsOf(client: TestClient, year: number, part: RetentionPart) {
  const { counts } = await client.retention.desk({ year });
  return counts.filter((one) => one.part === part).map(({ endYear, count }) => [endYear, count]);
}
