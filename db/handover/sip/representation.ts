import path from 'node:path';
import type { Attachment } from '#contract';
import { blobPath } from '../../blobs/paths.ts';
import { storedBytes } from '../../blobs/stored-bytes.ts';
import { around } from '../package/xml.ts';
import type { YearEntry } from '../year/survey.ts';
import { uuidOf } from './ids.ts';
import { sipLayout } from './layout.ts';
import {
  descriptionIdIn,
  fileIdIn,
  groupIdIn,
  type MetsDescription,
  type MetsFile,
  mets,
  pointer,
} from './mets.ts';
import { agentsOf, type SipOrder, sipValue } from './order.ts';
import { premis } from './premis.ts';
import { simpledc } from './simpledc.ts';
import { sipFields } from './sip-fields.ts';

/** Folder of the one representation there is, and what it calls itself (CSIP1). */
export const REPRESENTATION = 'representations/rep1';
const NAME = 'rep1';
const XML = sipFields.mets.mimeType;

type Described = { readonly description: MetsDescription; readonly files: readonly MetsFile[] };
export type Representation = { readonly mets: MetsFile; readonly files: readonly MetsFile[] };

/** Writes the representation of a package: what is not there of its originals, their descriptions, events and METS. */
export async function writeRepresentation(order: SipOrder): Promise<Representation> {
  const { year, dossier, context, to, name } = order;
  const files = new Map<string, MetsFile>();
  const described: Described[] = [];
  for (const entry of year.entries(dossier?.id ?? null)) {
    const own: MetsFile[] = [];
    for (const attachment of entry.attachments) {
      const { sha256 } = attachment.blob;
      const file = files.get(sha256) ?? (await fileOf(entry, attachment, order));
      files.set(sha256, file);
      own.push(file);
    }
    described.push({ description: await describe(entry, order), files: own });
    await context.giveWay();
  }
  const about = { id: uuidOf(name, NAME), name: NAME, at: context.at, by: context.by };
  const href = 'metadata/preservation/PREMIS_rep1.xml';
  const events = await to.write(`${name}/${REPRESENTATION}/${href}`, premis(about, files.values()));
  const provenance = { href, mediaType: XML, type: 'PREMIS', ...events };
  const place = `${REPRESENTATION}/METS.xml`;
  const written = await to.write(
    `${name}/${place}`,
    structure(order, [...files.values()], described, provenance),
  );
  const all = [...files.values()].map((file) => ({ ...file, href: `${REPRESENTATION}/${file.href}` }));
  return { mets: { href: place, mediaType: XML, ...written }, files: all };
}

/** An original as the representation sees it; one that lies in another package is copied once more. */
async function fileOf(
  entry: YearEntry,
  { blob, fileName, position }: Attachment,
  order: SipOrder,
): Promise<MetsFile> {
  const { dossier, context, to, name } = order;
  const { sha256, bytes, mediaType } = blob;
  const inside = `${name}/${REPRESENTATION}/`;
  const planned = context.placeOf(sha256)?.path ?? '';
  const layout = sipLayout(context.id, context.codes);
  const place = planned.startsWith(inside)
    ? planned
    : `${layout.folder(dossier)}/${layout.name(entry, position, fileName)}`;
  if (place !== planned)
    await to.write(place, storedBytes(blobPath(context.folder, sha256), path.posix.basename(place)));
  return { href: place.slice(inside.length), mediaType, bytes, sha256 };
}

/** One description a document, as the circular names it: standard, kind, file (appendix III). */
async function describe(entry: YearEntry, order: SipOrder): Promise<MetsDescription> {
  const isPhoto = entry.kind === 'photo';
  const { fields, schema } = isPhoto ? sipFields.photo : sipFields.document;
  const file = `EAD_${isPhoto ? 'pic' : 'doc'}_${order.context.codes.documentId(entry)}.xml`;
  const href = `metadata/descriptive/${file}`;
  const text = simpledc(fields, (field) => sipValue(field, order, entry), `../../../../schemas/${schema}`);
  const written = await order.to.write(`${order.name}/${REPRESENTATION}/${href}`, text);
  const { mdType, mdTypeVersion } = sipFields.mets;
  return { href, mediaType: XML, type: mdType, version: mdTypeVersion, ...written };
}

function structure(
  order: SipOrder,
  files: readonly MetsFile[],
  described: readonly Described[],
  provenance: MetsDescription,
): Generator<string> {
  const scope = `${order.name} ${NAME}`;
  const describedBy = new Map<MetsFile, string[]>();
  for (const { description, files: own } of described)
    for (const file of own)
      describedBy.set(file, [...(describedBy.get(file) ?? []), descriptionIdIn(scope, description.href)]);
  const links = described
    .filter((one) => one.files.length > 0)
    .map(({ description, files: own }, n) =>
      around(
        'div',
        {
          ID: `uuid-${uuidOf(scope, 'link', String(n))}`,
          LABEL: 'MetadataLink/File',
          DMDID: descriptionIdIn(scope, description.href),
        },
        ...own.map(({ href }) => pointer(fileIdIn(scope, href))),
      ),
    );
  const data = { label: 'Data', inside: [pointer(groupIdIn(scope, 'Data'))] };
  return mets({
    ...{
      id: NAME,
      label: order.title,
      category: 'Mixed',
      schemas: '../../schemas',
      at: order.context.at,
      scope,
    },
    ...{ agents: agentsOf(order), agreement: null, provenance: [provenance] },
    descriptions: described.map(({ description }) => description),
    groups:
      files.length === 0
        ? []
        : [
            {
              use: 'Data',
              files: files.map((file) => ({ ...file, describedBy: describedBy.get(file) ?? [] })),
            },
          ],
    divisions: files.length === 0 ? [] : [data, { label: 'MetadataLink', inside: links }],
  });
}
