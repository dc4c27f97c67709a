import path from 'node:path';
import { expect, it } from 'vitest';
import { openForReading } from '../../../db/engine/connection.ts';
import { givenBody, givenDossier, givenEntry, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

/** What triggers have counted, and the same counted anew. */
const COUNTS: readonly (readonly [string, string])[] = [
  [
    'SELECT gap, kind, count FROM gap_tally WHERE count <> 0 ORDER BY gap, kind',
    'SELECT gap, kind, count(*) AS count FROM entry_gap GROUP BY gap, kind ORDER BY gap, kind',
  ],
  [
    'SELECT count(*) AS n FROM entry_gap JOIN entry ON entry.id = entry_id WHERE deleted_at IS NOT NULL',
    'SELECT 0 AS n',
  ],
  [
    'SELECT dossier_id, count FROM dossier_tally ORDER BY dossier_id',
    `SELECT id AS dossier_id, (SELECT count(*) FROM entry WHERE dossier_id = dossier.id AND deleted_at IS NULL) AS count
       FROM dossier ORDER BY id`,
  ],
  [
    'SELECT agent_id, awards, mentions, uses FROM agent_tally ORDER BY agent_id',
    `WITH named AS (SELECT agent_id, 1 AS mention, 0 AS award, entry_id FROM mention
                    UNION ALL SELECT agent_id, 0, is_counted, entry_id FROM award_line),
          living AS (SELECT * FROM named JOIN entry ON entry.id = entry_id WHERE deleted_at IS NULL)
     SELECT agent.id AS agent_id, ifnull(sum(award), 0) AS awards, ifnull(sum(mention), 0) AS mentions,
            count(entry_id) AS uses
       FROM agent LEFT JOIN living ON agent_id = agent.id GROUP BY agent.id ORDER BY agent.id`,
  ],
  [
    'SELECT kind, count FROM holding ORDER BY kind',
    `SELECT 'award_line' AS kind, (SELECT count(*) FROM award_line WHERE is_binned = 0) AS count
     UNION ALL SELECT 'blob', (SELECT count(*) FROM blob) UNION ALL SELECT 'body', count(*) FROM agent WHERE kind = 'body'
     UNION ALL SELECT 'dossier', (SELECT count(*) FROM dossier)
     UNION ALL SELECT 'household', count(*) FROM agent WHERE kind = 'household'
     UNION ALL SELECT 'person', count(*) FROM agent WHERE kind = 'person' ORDER BY kind`,
  ],
];

it('what triggers count is what there is, after every kind of change', async () => {
  const { client, folder } = openTestArchive();
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const check = (after: string): void => {
    for (const [kept, counted] of COUNTS)
      expect(db.prepare(kept).all(), `${after}: ${kept}`).toEqual(db.prepare(counted).all());
  };
  const hoa = await givenPerson(client, 'Lê Thị Hoa');
  const duc = await givenPerson(client, 'Nguyễn Văn Đức');
  const ward = await givenBody(client, 'UBND Phường 5');
  const { dossierId } = await givenDossier(client, 'Một');
  const other = await givenDossier(client, 'Hai');
  const line = { asPrinted: 'Bà Hoa', agentId: hoa };
  const decision = await givenEntry(client, {
    ...{ kind: 'commendation', title: 'QĐ', dossierId, origin: { asPrinted: 'UBND', agentId: ward } },
    lines: [line, { ...line, revokedBy: '45/QĐ' }, { asPrinted: 'Ông Đức', agentId: duc }],
  });
  const photo = await givenEntry(client, {
    kind: 'photo',
    dossierId,
    people: [line, { asPrinted: 'ai đó' }],
  });
  check('created');
  await client.entry.save({
    id: photo,
    revision: 0,
    content: {
      kind: 'photo',
      title: 'Có tên',
      date: '2024',
      people: [{ asPrinted: 'Đức', agentId: duc }],
      dossierId: other.dossierId,
    },
  });
  check('edited');
  await client.entry.trash({ ids: [decision, photo] });
  check('binned');
  await client.history.undo({});
  check('undone');
  await client.entry.trash({ ids: [decision] });
  await client.entry.restore({ ids: [decision] });
  check('restored');
  await client.entry.save({
    id: decision,
    revision: 4,
    content: { kind: 'commendation', title: 'QĐ', lines: [line] },
  });
  check('fewer lines');
  const free = await givenPerson(client, 'Không ai nhắc tới');
  await client.agent.save({
    id: free,
    revision: 0,
    content: { kind: 'household', names: [{ name: 'Hộ ông Bình' }] },
  });
  check('another kind of agent');
  await client.agent.remove({ id: free });
  check('removed');
  db.close();
});

it('an entry keeps its kind: counts and lists go by it', async () => {
  const { client } = openTestArchive();
  const id = await givenEntry(client, { kind: 'photo', caption: 'Ảnh' });
  await expect(
    client.entry.save({ id, revision: 0, content: { kind: 'document', title: 'Văn bản' } }),
  ).rejects.toMatchObject({
    detail: { code: 'invalid_input', issues: [{ path: 'content.kind', rule: 'kind' }] },
  });
});
