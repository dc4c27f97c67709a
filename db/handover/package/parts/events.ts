import type { HandoverYear } from '../../year/survey.ts';
import type { PackageContext, PackagePart, Payload } from '../part.ts';
import { around, element, opening, XML_HEAD } from '../xml.ts';

export const EVENTS = 'mo-ta/premis.xml';

/** Fixity of the originals, and what happened to them, in PREMIS 3: one event a batch, not one a record. */
export const eventsPart: PackagePart = {
  async write(year, to, context) {
    await to.write(EVENTS, premis(year, to, context));
  },
};

async function* premis(year: HandoverYear, to: Payload, context: PackageContext): AsyncGenerator<string> {
  yield premisHead();
  for await (const { path, hash } of to.files()) {
    const planned = context.placeOf(hash);
    if (planned) yield fileObject(path, hash, planned.bytes);
  }
  yield packageObject(context);
  for (const { batch, at, actor, entries } of year.batches())
    yield event({ id: batch, type: 'ingestion', at, detail: `${entries} entries`, agent: actor });
  const detail = `${year.totals.entries.total} entries, ${year.totals.storedFiles} files`;
  const { id, at, by } = context;
  yield event({ id, type: 'information package creation', at, detail, agent: by });
  const agents = new Set([by, ...year.batches().map(({ actor }) => actor)]);
  for (const name of agents) if (name !== '') yield agent(name);
  yield '</premis>\n';
}

/** Where every PREMIS file begins. */
export const premisHead = (): string =>
  XML_HEAD +
  opening('premis', {
    xmlns: 'http://www.loc.gov/premis/v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    version: '3.0',
  });

const identifier = (of: string, type: string, value: string): string =>
  around(`${of}Identifier`, {}, element(`${of}IdentifierType`, type), element(`${of}IdentifierValue`, value));

/** A file with its fixity. */
export function fileObject(path: string, hash: string, bytes: number): string {
  const fixity = around(
    'fixity',
    {},
    element('messageDigestAlgorithm', 'SHA-256'),
    element('messageDigest', hash),
  );
  const format = around('format', {}, around('formatDesignation', {}, element('formatName', endingOf(path))));
  const characteristics = around('objectCharacteristics', {}, fixity, element('size', `${bytes}`), format);
  return `${around('object', { 'xsi:type': 'file' }, identifier('object', 'path', path), characteristics)}\n`;
}

/** The package as a whole. */
export const packageObject = ({ id, name }: Pick<PackageContext, 'id' | 'name'>): string =>
  `${around('object', { 'xsi:type': 'intellectualEntity' }, identifier('object', 'UUID', id), element('originalName', name))}\n`;

const endingOf = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? 'unknown';

type Told = { id: string; type: string; at: string; detail: string; agent: string };

/** Something that happened, and who did it. */
export function event({ id, type, at, detail, agent: by }: Told): string {
  const information = around('eventDetailInformation', {}, element('eventDetail', detail));
  const linked = by === '' ? '' : identifier('linkingAgent', 'name', by);
  return `${around('event', {}, identifier('event', 'local', id), element('eventType', type), element('eventDateTime', at), information, linked)}\n`;
}

/** Somebody who did something. */
export const agent = (name: string): string =>
  `${around('agent', {}, identifier('agent', 'name', name), element('agentName', name), element('agentType', 'person'))}\n`;
