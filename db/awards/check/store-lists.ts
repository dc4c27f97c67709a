import type { ListSummary, ProposalList } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type ListRow = { id: string; title: string; line_count: number; open_count: number; updated_at: string };

const toSummary = (row: ListRow): ListSummary => ({
  id: row.id,
  title: row.title,
  lineCount: row.line_count,
  openCount: row.open_count,
  updatedAt: row.updated_at,
});

/** Reads and writes proposal lists at work. */
export function proposalListStore(db: Db) {
  const columns = 'id, title, line_count, open_count, updated_at';
  const all = reading(
    db.prepare<[], ListRow>(`SELECT ${columns} FROM proposal_list ORDER BY updated_at DESC LIMIT 200`),
  );
  const find = reading(
    db.prepare<[string], ListRow & { content: string }>(
      `SELECT ${columns}, content FROM proposal_list WHERE id = ?`,
    ),
  );
  const put = db.prepare(`
    INSERT INTO proposal_list (id, title, line_count, open_count, updated_at, content)
    VALUES (:id, :title, :lineCount, :openCount, :updatedAt, :content)
    ON CONFLICT (id) DO UPDATE SET title = :title, line_count = :lineCount, open_count = :openCount,
                                   updated_at = :updatedAt, content = :content`);
  const remove = db.prepare('DELETE FROM proposal_list WHERE id = ?');

  return {
    all: (): ListSummary[] => all.all().map(toSummary),
    find(id: string): ProposalList | undefined {
      const row = find.get(id);
      if (!row) return undefined;
      const content = JSON.parse(row.content) as Pick<ProposalList, 'plan' | 'lines'>;
      return { id: row.id, title: row.title, updatedAt: row.updated_at, ...content };
    },
    put({ plan, lines, ...list }: ProposalList): void {
      const openCount = lines.filter(({ decision }) => decision === 'open' || decision === 'again').length;
      put.run({ ...list, lineCount: lines.length, openCount, content: JSON.stringify({ plan, lines }) });
    },
    remove: (id: string): number => remove.run(id).changes,
  };
}
export type ProposalListStore = ReturnType<typeof proposalListStore>;
