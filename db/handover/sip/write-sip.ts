import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvLine } from '../package/csv.ts';
import headings from '../package/headings.json' with { type: 'json' };
import type { PackageContext, Payload } from '../package/part.ts';
import type { HandoverYear, YearDossier } from '../year/survey.ts';
import { ead3 } from './ead3.ts';
import { sipName } from './layout.ts';
import { groupIdIn, type MetsDescription, type MetsFile, mets, metsPointer, pointer } from './mets.ts';
import { agentsOf, looseTitle, type SipOrder, sipValue } from './order.ts';
import { premis } from './premis.ts';
import { REPRESENTATION, type Representation, writeRepresentation } from './representation.ts';
import { SCHEMA_FILES } from './schema-files.ts';
import { simpledc, simpledcSchema } from './simpledc.ts';
import { type SipDescription, sipFields } from './sip-fields.ts';

const XML = sipFields.mets.mimeType;
/** The circular's list has no media type for schemas; its sample package writes this one. */
const XSD = 'application/octet-stream';
const FIRST = '0000001';

/**
 * Writes the submission package of one dossier, or of what lies in none: `SIP_hoso` or `SIP_tailieu` of circular
 * 05/2025/TT-BNV, as far as it is known, in the shape of E-ARK CSIP 2.2. METS comes last, since it lists everything.
 */
export async function writeSip(
  year: HandoverYear,
  dossier: YearDossier | null,
  to: Payload,
  context: PackageContext,
): Promise<void> {
  const { codes } = context;
  const order: SipOrder = {
    ...{ year, dossier, context, to },
    name: sipName(context.id, dossier?.id ?? null),
    title: dossier?.content.title ?? looseTitle(year),
    fileCode: dossier === null ? `${codes.loose}.${FIRST}` : codes.dossier(dossier.id),
  };
  const representation = await writeRepresentation(order);
  const descriptions = await writeDescriptions(order, representation);
  const provenance = await writeEvents(order, representation);
  const schemas = await writeSchemas(order);
  const documentation = await writeDocumentation(order);
  await to.write(
    `${order.name}/METS.xml`,
    rootMets(order, { descriptions, provenance, schemas, documentation, representation }),
  );
}

const listOf = ({ dossier }: SipOrder): SipDescription =>
  dossier === null ? sipFields.loose : sipFields.dossier;

async function put(
  { to, name }: SipOrder,
  href: string,
  content: string | Iterable<string>,
  mediaType: string,
) {
  return { href, mediaType, ...(await to.write(`${name}/${href}`, content)) };
}

/** The circular's own description first, then the whole of it in EAD3. */
async function writeDescriptions(order: SipOrder, { files }: Representation): Promise<MetsDescription[]> {
  const { year, dossier, title, context, name } = order;
  const { fields, schema } = listOf(order);
  const own = simpledc(fields, (field) => sipValue(field, order), `../../schemas/${schema}`);
  const { mdType: type, mdTypeVersion: version } = sipFields.mets;
  const hrefs = new Map(files.map(({ sha256, href }) => [sha256, `../../${href}`]));
  const whole = ead3(year, dossier, title, { ...context, name }, (sha256) => hrefs.get(sha256) ?? '');
  return [
    { type, version, ...(await put(order, 'metadata/descriptive/EAD.xml', own, XML)) },
    { type: 'EAD', version: '3', ...(await put(order, 'metadata/descriptive/EAD3.xml', whole, XML)) },
  ];
}

async function writeEvents(order: SipOrder, { files }: Representation): Promise<MetsDescription> {
  const { context, name } = order;
  const about = { id: name.replace(/^uuid-/, ''), name, at: context.at, by: context.by };
  const content = premis(about, files);
  return {
    ...{ type: 'PREMIS', version: '3.0' },
    ...(await put(order, 'metadata/preservation/PREMIS.xml', content, XML)),
  };
}

async function writeSchemas(order: SipOrder): Promise<MetsFile[]> {
  const own = [listOf(order), sipFields.document, sipFields.photo];
  const made = own.map(({ schema, fields }) => ({ name: schema, text: simpledcSchema(fields) }));
  const standard = SCHEMA_FILES.map((name) => ({
    name,
    text: readFileSync(path.join(order.context.schemas, name), 'utf8'),
  }));
  const files: MetsFile[] = [];
  for (const { name, text } of [...made, ...standard])
    files.push(await put(order, `schemas/${name}`, text, XSD));
  return files;
}

/** What the package is, and how sure each of its fields (CSIP60). */
async function writeDocumentation(order: SipOrder): Promise<MetsFile[]> {
  const { heading, lines } = sipFields.documentation;
  const marks: Readonly<Record<string, string>> = headings.confidence;
  const table = [listOf(order), sipFields.document, sipFields.photo].flatMap(({ schema, fields }) =>
    fields.map(({ name, field, value, confidence, note }) =>
      csvLine([
        schema,
        name,
        field ?? '',
        value ?? '',
        marks[confidence ?? sipFields.confidence] ?? '',
        note ?? '',
      ]),
    ),
  );
  const text = [heading, order.title, sipFields.source, ...lines, ''].join('\r\n');
  return [
    await put(order, 'documentation/doc-truoc.txt', text, 'text/plain'),
    await put(
      order,
      'documentation/truong.csv',
      ['\uFEFF', csvLine(headings.sipFields), ...table],
      'text/csv',
    ),
  ];
}

type Written = {
  readonly descriptions: readonly MetsDescription[];
  readonly provenance: MetsDescription;
  readonly schemas: readonly MetsFile[];
  readonly documentation: readonly MetsFile[];
  readonly representation: Representation;
};

function rootMets(order: SipOrder, written: Written): Generator<string> {
  const scope = order.name;
  const use = REPRESENTATION.replace('representations', 'Representations');
  const pointTo = (name: string) => ({ label: name, inside: [pointer(groupIdIn(scope, name))] });
  return mets({
    ...{ id: order.name, label: order.title, category: order.dossier === null ? 'Collection' : 'Mixed' },
    ...{
      schemas: 'schemas',
      at: order.context.at,
      agents: agentsOf(order),
      agreement: order.fileCode,
      scope,
    },
    ...{ descriptions: written.descriptions, provenance: [written.provenance] },
    groups: [
      { use: 'Documentation', files: written.documentation },
      { use: 'Schemas', files: written.schemas },
      { use, files: [written.representation.mets] },
    ],
    divisions: [
      ...['Documentation', 'Schemas'].map(pointTo),
      { label: use, inside: [metsPointer(written.representation.mets.href, groupIdIn(scope, use))] },
    ],
  });
}
