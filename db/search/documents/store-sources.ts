import { AgentContent, DossierContent, type PartialDate, readPartialDate } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';
import { type Log, toDetail } from '../../engine/dispatcher.ts';
import type { Entity, Source } from '../place.ts';
import { agentDocument } from './agent-document.ts';
import type { SearchDocument } from './document.ts';
import { dossierDocument } from './dossier-document.ts';
import { entryDocument, type FilePage } from './entry-document.ts';
import type { LabelOf } from './entry-fields.ts';
import { contentReader } from './store-contents.ts';

type EntryRow = {
  id: string;
  seq: number;
  number: string;
  date: string | null;
  origin: string;
  deleted_at: string | null;
  detail: string;
  has_files: 0 | 1;
};
type AgentRow = { id: string; seq: number; name: string; detail: string; parent_name: string | null };
type DossierRow = { id: string; seq: number; detail: string; fonds_name: string; creator_id: string | null };

const bareAgent = AgentContent.parse({ kind: 'person', names: [{ name: '-' }] });
const bareDossier = DossierContent.parse({ fondsId: '00000000-0000-7000-8000-000000000000', title: '-' });

/** A document as it stands in the catalogue now, with what a hit shows besides. */
export type SourceDocument = {
  readonly document: SearchDocument;
  readonly date: PartialDate | null;
  readonly number: string;
  /** Where it comes from. */
  readonly context: string;
};

type Finder<Row> = { bySeq(seq: number): Row | undefined; byId(id: string): Row | undefined };

function finder<Row>(db: Db, select: string, table: Entity): Finder<Row> {
  const bySeq = reading(db.prepare<[number], Row>(`${select} WHERE ${table}.seq = ?`));
  const byId = reading(db.prepare<[string], Row>(`${select} WHERE ${table}.id = ?`));
  return { bySeq: (seq) => bySeq.get(seq), byId: (id) => byId.get(id) };
}

function fileReader(db: Db) {
  const names = reading(
    db.prepare<[string], { told: string }>(
      "SELECT trim(file_name || ' ' || note) AS told FROM attachment WHERE entry_id = ? ORDER BY ordinal",
    ),
  );
  const pages = reading(
    db.prepare<[string], FilePage>(`
      SELECT page, text FROM attachment JOIN blob_text USING (sha256)
       WHERE entry_id = ? ORDER BY attachment.ordinal, page`),
  );

  return {
    namesOf: (entryId: string): string[] => names.all(entryId).map(({ told }) => told),
    pagesOf: (entryId: string): FilePage[] => pages.all(entryId),
  };
}

/**
 * Reads from the catalogue what is searched. What lies in the bin or is gone is undefined; so is a row whose content
 * cannot be read, which is logged: one of those must not keep all others from being found.
 */
export function sourceReader(db: Db, labelOf: LabelOf, log: Log) {
  const contentOf = contentReader(db);
  const files = fileReader(db);
  const entries = finder<EntryRow>(
    db,
    `SELECT id, seq, number, date, origin, deleted_at, detail,
            EXISTS (SELECT 1 FROM attachment WHERE entry_id = entry.id) AS has_files
       FROM entry`,
    'entry',
  );
  const agents = finder<AgentRow>(
    db,
    `SELECT agent.id, agent.seq, agent.name, agent.detail, parent.name AS parent_name
       FROM agent LEFT JOIN agent AS parent ON parent.id = agent.parent_id`,
    'agent',
  );
  const dossiers = finder<DossierRow>(
    db,
    `SELECT dossier.id, dossier.seq, dossier.detail, fonds.name AS fonds_name, fonds.creator_id
       FROM dossier JOIN fonds ON fonds.id = dossier.fonds_id`,
    'dossier',
  );

  const fromEntry = (row: EntryRow): SourceDocument | undefined => {
    const content = row.deleted_at === null ? contentOf(row) : undefined;
    if (!content) return undefined;
    const date = row.date === null ? null : (JSON.parse(row.date) as PartialDate);
    const fileNames = row.has_files ? files.namesOf(row.id) : [];
    const document = entryDocument({ ...row, date, fileNames }, content, labelOf);
    return { document, date, number: row.number, context: row.origin };
  };

  const fromAgent = (row: AgentRow): SourceDocument => {
    const content = { ...bareAgent, ...(JSON.parse(row.detail) as AgentContent) };
    const place = content.positions.find(({ to }) => !to) ?? content.positions[0];
    const context = content.kind === 'body' ? (row.parent_name ?? '') : (place?.unit ?? '');
    return {
      document: agentDocument(row, content),
      date: dated(content.validFrom),
      number: content.code,
      context,
    };
  };

  const fromDossier = (row: DossierRow): SourceDocument => {
    const content = { ...bareDossier, ...(JSON.parse(row.detail) as DossierContent) };
    const document = dossierDocument({ ...row, creatorId: row.creator_id }, content);
    return { document, date: dated(content.startDate), number: content.number, context: row.fonds_name };
  };

  const read = (
    entity: Entity,
    find: <Row>(rows: Finder<Row>) => Row | undefined,
  ): SourceDocument | undefined => {
    try {
      if (entity === 'entry') return map(find(entries), fromEntry);
      return entity === 'agent' ? map(find(agents), fromAgent) : map(find(dossiers), fromDossier);
    } catch (error) {
      if (isFromSqlite(error)) throw error;
      toDetail(error, `search.${entity}`, log);
      return undefined;
    }
  };

  return {
    byId: (entity: Entity, id: string): SourceDocument | undefined => read(entity, (rows) => rows.byId(id)),
    at: ({ entity, seq }: Source): SourceDocument | undefined => read(entity, (rows) => rows.bySeq(seq)),
    /** Text of the files of a document, page by page. */
    pagesOf: ({ id, choices }: SearchDocument): FilePage[] =>
      choices.includes('file') ? files.pagesOf(id) : [],
  };
}
export type SourceReader = ReturnType<typeof sourceReader>;

const dated = (text: string | null): PartialDate | null => (text && readPartialDate(text)) || null;

const map = <T, U>(value: T | undefined, to: (value: T) => U): U | undefined =>
  value === undefined ? undefined : to(value);

const isFromSqlite = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
