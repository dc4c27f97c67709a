import type { Page } from '@playwright/test';
import type { Client, Contract, EntryKind } from '#contract';

/** A screen to be taken: where it stands, and what is done there first. */
export type Shot = {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
};

/** Every screen of an archive, each with something worth seeing. */
export async function shotsOf(client: Client<Contract>): Promise<readonly Shot[]> {
  const conference = await richest(client, 'minutes');
  const decision = await richest(client, 'commendation');
  const document = await richest(client, 'document');
  const people = await client.agent.list({ kinds: ['person'], limit: 200 });
  const person = people.rows.toSorted((a, b) => b.awardCount - a.awardCount)[0]?.id;
  const { rows: dossiers } = await client.dossier.list({ limit: 200 });
  const dossier = dossiers.toSorted((a, b) => b.entryCount - a.entryCount)[0]?.id;
  const proposal = await proposalOf(client);
  return [
    { name: 'overview', path: '/' },
    { name: 'search', path: '/search?q=giay+khen+nguyen' },
    { name: 'search-start', path: '/search' },
    { name: 'conference', path: `/conferences/${conference}` },
    { name: 'conference-form', path: `/conferences/${conference}?edit=1` },
    { name: 'photos', path: '/photos', prepare: choosePhoto },
    { name: 'photo-large', path: '/photos', prepare: openPhoto },
    { name: 'commendation', path: `/commendations/${decision}` },
    { name: 'commendation-form', path: `/commendations/${decision}?edit=1` },
    { name: 'proposals', path: '/proposals' },
    { name: 'proposal', path: `/proposals/${proposal}` },
    { name: 'proposal-line', path: `/proposals/${proposal}`, prepare: (page) => page.keyboard.press('F2') },
    { name: 'proposal-print', path: `/proposals/${proposal}?print=1` },
    { name: 'person', path: `/people/${person}` },
    { name: 'body', path: `/bodies/${await mostMerged(client)}` },
    { name: 'document', path: `/documents/${document}` },
    { name: 'dossier', path: `/dossiers/${dossier}` },
    { name: 'handover', path: '/handover', prepare: waitForCheck },
    { name: 'retention', path: '/handover/retention' },
    { name: 'taking-in', path: '/handover/taking-in' },
    ...['office', 'vocabularies', 'rules', 'backup', 'appearance', 'update', 'about'].map((section) => ({
      name: `settings-${section}`,
      path: `/settings/${section}`,
    })),
    { name: 'log', path: '/log' },
    { name: 'shortcuts', path: '/conferences', prepare: (page) => page.keyboard.press('F1') },
  ];
}

/** What is to be handed over is checked first; the kinds of package come meanwhile. */
async function waitForCheck(page: Page): Promise<void> {
  await page.getByRole('radio').nth(2).waitFor();
  await page.locator('main p[role="status"]:not([class])').first().waitFor({ state: 'hidden' });
}

/** A proposal list of people who were rewarded before, for what they were rewarded for; its id. */
async function proposalOf(client: Client<Contract>): Promise<string> {
  const { rows } = await client.agent.list({ kinds: ['person'], limit: 200 });
  const rewarded = rows.toSorted((a, b) => b.awardCount - a.awardCount).slice(0, 24);
  const lines = await Promise.all(
    rewarded.map(async ({ id, name, birthYear, position, unit }, at) => {
      const { awards } = await client.award.history({ agentId: id });
      const [latest] = awards;
      const isAgain = at % 3 === 0;
      return {
        ...{ name, birthYear, position, unit, form: latest?.form ?? '' },
        achievement: isAgain ? (latest?.achievement ?? '') : '',
        periodTo: isAgain ? (latest?.year ?? null) : null,
      };
    }),
  );
  const id = crypto.randomUUID();
  const { rows: decisions } = await client.entry.list({ filter: { kind: 'commendation' }, limit: 1 });
  await client.check.keep({ id, title: decisions[0]?.title ?? '', plan: {}, lines });
  return id;
}

/** The entry of a kind that has most to show. */
async function richest(client: Client<Contract>, kind: EntryKind): Promise<string | undefined> {
  const { rows } = await client.entry.list({ filter: { kind }, limit: 200 });
  const entries = await Promise.all(rows.map(({ id }) => client.entry.get({ id })));
  const weight = ({ links, attachments, content }: (typeof entries)[number]) =>
    links.length + attachments.length + JSON.stringify(content).length / 2000;
  return entries.toSorted((a, b) => weight(b) - weight(a))[0]?.summary.id;
}

/** The body that most others became; of several, the one with most below it. */
async function mostMerged(client: Client<Contract>): Promise<string | undefined> {
  const { rows } = await client.agent.list({ kinds: ['body'], limit: 200 });
  const bodies = await Promise.all(rows.map(({ id }) => client.agent.get({ id })));
  const weight = ({ predecessors, children }: (typeof bodies)[number]) =>
    predecessors.length * 100 + children.length;
  return bodies.toSorted((a, b) => weight(b) - weight(a))[0]?.summary.id;
}

async function choosePhoto(page: Page): Promise<void> {
  await page.getByRole('gridcell').nth(3).click();
}

async function openPhoto(page: Page): Promise<void> {
  await choosePhoto(page);
  await page.keyboard.press('Space');
  await page.getByRole('dialog').waitFor();
}
