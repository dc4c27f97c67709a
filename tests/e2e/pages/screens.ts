import { expect, type Page } from '@playwright/test';
import type { Client, Contract, EntryKind } from '#contract';

/** Every screen of an archive that holds something, by address. */
export async function screensOf(client: Client<Contract>): Promise<readonly string[]> {
  const newest = async (kind: EntryKind) => {
    const { rows } = await client.entry.list({ filter: { kind }, limit: 1 });
    return rows[0]?.id ?? '';
  };
  const agents = await client.agent.list({ kinds: ['person'], limit: 200 });
  const bodies = await client.agent.list({ kinds: ['body'], limit: 200 });
  const person = agents.rows.toSorted((a, b) => b.awardCount - a.awardCount)[0]?.id;
  const body = bodies.rows.find(({ successor }) => successor !== '')?.id;
  const { rows: dossiers } = await client.dossier.list({ limit: 1 });
  const list = await givenProposal(client);
  return [
    '/',
    '/search',
    '/search?q=giay+khen',
    `/conferences/${await newest('minutes')}`,
    '/conferences/new',
    '/photos',
    `/photos/${await newest('photo')}`,
    `/commendations/${await newest('commendation')}`,
    `/commendations/${await newest('commendation')}?edit=1`,
    '/commendations/register',
    '/commendations/register/lines',
    `/people/${person}/confirmation`,
    '/proposals',
    `/proposals/${list}`,
    `/proposals/${list}?print=1`,
    `/people/${person}`,
    `/people/${person}?edit=1`,
    `/people/${person}?merge=choose`,
    `/people/${person}?split=1`,
    `/bodies/${body}`,
    '/matching',
    `/documents/${await newest('document')}`,
    '/documents/new',
    `/dossiers/${dossiers[0]?.id}`,
    '/handover',
    '/handover/retention',
    '/handover/retention/list?part=to_current',
    '/handover/taking-in',
    ...['office', 'vocabularies', 'rules', 'backup', 'appearance', 'update', 'about'].map(
      (part) => `/settings/${part}`,
    ),
    '/drafts',
    '/bin',
    '/log',
  ];
}

/** A proposal list of people who have awards, so that there is something to look at; its id. */
async function givenProposal(client: Client<Contract>): Promise<string> {
  const { rows } = await client.agent.list({ kinds: ['person'], limit: 200 });
  const lines = rows
    .filter(({ awardCount }) => awardCount > 0)
    .slice(0, 12)
    .map(({ name, unit }) => ({ name, unit, form: 'Giấy khen' }));
  const id = crypto.randomUUID();
  const more = [{ name: 'Ông' }, { name: lines[0]?.name ?? '' }];
  await client.check.keep({
    id,
    title: 'Đề nghị khen thưởng năm 2026',
    plan: {},
    lines: [...lines, ...more],
  });
  return id;
}

/** Goes to a screen and waits until nothing on it is still being opened. */
export async function showScreen(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Đang mở…' })).toHaveCount(0);
}
