import type { Attachment, InterchangeRecord } from '#contract';
import { contentOf } from '../../agents/store-agents.ts';
import { toAgentRecord } from '../../catalogue/interchange/agent-records.ts';
import { toDossierRecord } from '../../catalogue/interchange/arrangement-records.ts';
import { toRecord } from '../../catalogue/interchange/to-record.ts';
import { VIEWER_BLOCK, VIEWER_PLACE, type ViewerAbout, type ViewerRow } from '../../contract/viewer.ts';
import { toFile } from '../jsonl/records.ts';
import type { HandoverYear } from '../year/survey.ts';
import { yearsOf } from '../year/years-said.ts';
import { labelGatherer } from './labels.ts';
import { thumbReader } from './thumbs.ts';
import { agentRow, dossierRow, entryRow } from './viewer-rows.ts';

export type ViewerSetting = {
  /** The page without data, as `npm run viewer` made it. */
  readonly page: string;
  readonly archiveFolder: string;
  readonly packageName: string;
  /** The day the package is made, ISO. */
  readonly madeOn: string;
  /** Where a file lies, seen from the page. */
  readonly pathOf: (file: Attachment) => string;
};

type Told = { readonly row: ViewerRow; readonly record: InterchangeRecord };

/** Records in one block: read at once when one of them is asked for. */
const BLOCK = 200;

/**
 * The offline viewer of a package, piece by piece: one page that holds lists and records of the year and shows them
 * in any browser from a stick, with originals linked where they lie. Memory does not grow with the year, but for
 * which entries are linked.
 */
export function* viewerPage(year: HandoverYear, setting: ViewerSetting): Generator<string> {
  const [before, after] = setting.page.split(VIEWER_PLACE);
  if (before === undefined || after === undefined) throw new Error('the page has no place for its data');
  const { add, labels } = labelGatherer(year.terms);
  yield before;
  for (const block of blocksOf(everything(year, setting))) {
    for (const { record } of block) add(record);
    yield inPage(
      VIEWER_BLOCK.rows,
      block.map(({ row }) => row),
    );
    yield inPage(
      VIEWER_BLOCK.records,
      block.map(({ record }) => record),
    );
  }
  yield inPage(VIEWER_BLOCK.about, aboutOf(year, setting, labels));
  yield after;
}

function aboutOf(year: HandoverYear, setting: ViewerSetting, labels: ViewerAbout['labels']): ViewerAbout {
  return {
    office: year.office.name,
    years: yearsOf(year),
    packageName: setting.packageName,
    madeOn: setting.madeOn,
    fonds: year.fonds.map(({ content }) => `${content.code} · ${content.name}`),
    labels,
  };
}

function* everything(year: HandoverYear, setting: ViewerSetting): Generator<Told> {
  const { sources, terms } = year;
  for (const id of sources.ids('agent', null)) {
    const saved = sources.agents.saved(id);
    if (!saved) continue;
    const content = contentOf(saved);
    yield { row: agentRow(id, content), record: toAgentRecord(id, content) };
  }
  for (const dossier of year.dossiers())
    yield { row: dossierRow(dossier), record: toDossierRecord(dossier.id, dossier.content) };
  const linked = linksIn(year);
  const thumbOf = thumbReader(setting.archiveFolder);
  const labelOf = (vocabulary: string, code: string): string => terms.labelOf(vocabulary, code) ?? '';
  for (const entry of year.entries()) {
    const files = entry.attachments.map((file) => toFile(file, setting.pathOf(file)));
    const thumb = entry.kind === 'photo' ? thumbOf(entry.attachments[0]) : '';
    yield {
      row: entryRow(entry, labelOf, { links: linked.get(entry.id) ?? [], thumb }),
      record: toRecord(entry.id, entry.content, files, terms),
    };
  }
}

/** Entries by those they are linked with, either way. */
function linksIn({ sources }: HandoverYear): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>();
  const note = (from: string, to: string): void => {
    const list = linked.get(from);
    if (list) list.push(to);
    else linked.set(from, [to]);
  };
  for (const { fromId, toId } of sources.links.all()) {
    note(fromId, toId);
    note(toId, fromId);
  }
  return linked;
}

function* blocksOf(all: Iterable<Told>): Generator<readonly Told[]> {
  let block: Told[] = [];
  for (const one of all) {
    block.push(one);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** A block of data; nothing in it can end the element it stands in. */
function inPage(name: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json" class="${name}">${json}</script>\n`;
}
