import { contentOf } from '../../../agents/store-agents.ts';
import { toDate } from '../../../catalogue/interchange/names.ts';
import type { HandoverYear } from '../../year/survey.ts';
import { type Cell, csvLine } from '../csv.ts';
import headings from '../headings.json' with { type: 'json' };
import type { PackageContext, PackagePart } from '../part.ts';

/** Excel reads a CSV file as UTF-8 only where it begins with this mark. */
const MARK = '\uFEFF';
const kinds: Readonly<Record<string, string>> = headings.kinds;

/** Tables that any spreadsheet program opens: dossiers, entries, award lines, files, agents. */
export const tablesPart: PackagePart = {
  async write(year, to, context) {
    const tables = {
      'ho-so': table(headings.dossiers, dossierRows(year)),
      muc: table(headings.entries, entryRows(year)),
      'khen-thuong': table(headings.awards, awardRows(year)),
      tep: table(headings.files, fileRows(year, context)),
      'ca-nhan-don-vi': table(headings.agents, agentRows(year)),
    };
    for (const [name, content] of Object.entries(tables)) await to.write(`bang/${name}.csv`, content);
  },
};

function* table(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield MARK + csvLine(head);
  for (const row of rows) yield csvLine(row);
}

/** A date as the interchange format has it: sorted by any program, and the same however it was typed. */
const dateOf = (text: string | null): string | null => toDate(text) ?? null;

const codesOf = (year: HandoverYear) => new Map(year.fonds.map(({ id, content }) => [id, content]));

function* dossierRows(year: HandoverYear): Generator<Cell[]> {
  const fonds = codesOf(year);
  for (const { ordinal, id, fondsId, content, totals } of year.dossiers()) {
    const { number, title, retention, sheetCount, pageCount, box, shelf, room, notes } = content;
    yield [
      ...[ordinal, fonds.get(fondsId)?.code ?? '', fonds.get(fondsId)?.name ?? ''],
      ...[number, content.year, title],
      dateOf(content.startDate) ?? totals.earliest,
      dateOf(content.endDate) ?? totals.latest,
      year.terms.labelOf('retention', retention) ?? retention,
      ...[sheetCount, pageCount, totals.entries.total, totals.files, box, shelf, room, notes, id],
    ];
  }
}

function* entryRows(year: HandoverYear): Generator<Cell[]> {
  const fonds = codesOf(year);
  const dossiers = new Map<string, number>();
  for (const { id, ordinal } of year.dossiers()) dossiers.set(id, ordinal);
  for (const {
    ordinal,
    id,
    kind,
    fondsId,
    dossierId,
    position,
    index,
    content,
    attachments,
  } of year.entries()) {
    yield [
      ...[ordinal, fonds.get(fondsId ?? '')?.code ?? '', dossiers.get(dossierId ?? '') ?? null, position],
      ...[kinds[kind] ?? kind, index.number, dateOf(content.date)],
      ...[index.date?.earliest ?? null, index.date?.latest ?? null, index.title, index.origin, index.place],
      year.terms.labelOf('retention', content.retention) ?? content.retention,
      ...[attachments.length, content.notes, id],
    ];
  }
}

function* awardRows(year: HandoverYear): Generator<Cell[]> {
  let row = 0;
  for (const { id, content } of year.entriesOf('commendation')) {
    if (content.kind !== 'commendation') continue;
    for (const line of content.lines) {
      row += 1;
      yield [
        ...[row, content.number, dateOf(content.date), content.authority?.asPrinted ?? ''],
        ...[line.asPrinted, kinds[line.recipientKind] ?? '', line.position, line.unit, line.form],
        ...[line.awardClass, line.achievement, line.periodFrom, line.periodTo, line.money],
        ...[line.certificateNo, line.revokedBy, line.agentId, id],
      ];
    }
  }
}

function* fileRows(year: HandoverYear, { placeOf }: PackageContext): Generator<Cell[]> {
  let row = 0;
  for (const { id, index, attachments } of year.entries()) {
    for (const { blob, fileName } of attachments) {
      row += 1;
      const planned = placeOf(blob.sha256);
      yield [
        ...[row, planned?.path ?? '', (planned?.volume ?? 0) + 1, fileName],
        ...[blob.mediaType, blob.bytes, blob.sha256, index.title, id],
      ];
    }
  }
}

function* agentRows({ sources }: HandoverYear): Generator<Cell[]> {
  for (const id of sources.ids('agent', null)) {
    const saved = sources.agents.saved(id);
    if (!saved) continue;
    const { kind, names, birthYear, sex, bodyKind, validFrom, validTo } = contentOf(saved);
    const name = names[0]?.name ?? '';
    yield [
      kinds[kind] ?? kind,
      name,
      birthYear,
      kinds[sex ?? ''] ?? '',
      bodyKind,
      dateOf(validFrom),
      dateOf(validTo),
      id,
    ];
  }
}
