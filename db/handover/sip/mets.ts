import { around, element, opening, XML_HEAD } from '../package/xml.ts';
import { uuidOf, vietnamTime } from './ids.ts';

/** A file as METS refers to it: `href` is relative to the METS file. */
export type MetsFile = {
  readonly href: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Sections of this METS file that describe it. */
  readonly describedBy?: readonly string[];
};
export type MetsDescription = MetsFile & { readonly type: string; readonly version?: string };
export type MetsGroup = { readonly use: string; readonly files: readonly MetsFile[] };
export type MetsAgent = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly name: string;
  readonly noteType: string;
  readonly note: string;
};
export type MetsDivision = {
  readonly label: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly inside: readonly string[];
};
/** One METS file after E-ARK CSIP 2.2; numbers of its requirements stand where they are met. */
export type MetsOrder = {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  /** Where the folder of schemas lies as this file sees it. */
  readonly schemas: string;
  readonly at: string;
  readonly agents: readonly MetsAgent[];
  readonly agreement: string | null;
  readonly descriptions: readonly MetsDescription[];
  readonly provenance: readonly MetsDescription[];
  readonly groups: readonly MetsGroup[];
  readonly divisions: readonly MetsDivision[];
  /** Tells the identifiers of this file apart from those of every other. */
  readonly scope: string;
};

/** Profile that the circular names for submission packages, at both levels (CSIP6). */
const PROFILE = 'https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml';
const XLINK = { 'xlink:type': 'simple' } as const;

/** Identifier of a section, a group or a division within one METS file. */
const idIn = (scope: string, what: string): string => `uuid-${uuidOf(scope, what)}`;
/** Identifier of a file: the circular spells these differently. */
export const fileIdIn = (scope: string, href: string): string => `ID-${uuidOf(scope, 'file', href)}`;
export const groupIdIn = (scope: string, use: string): string => idIn(scope, `group ${use}`);
export const descriptionIdIn = (scope: string, href: string): string => idIn(scope, `description ${href}`);

/** The pieces of a METS file, from its root to its end. */
export function* mets(order: MetsOrder): Generator<string> {
  const { scope, at, descriptions, provenance, groups } = order;
  yield XML_HEAD + opening('mets', rootOf(order)) + header(order);
  for (const one of descriptions) {
    const section = { ID: descriptionIdIn(scope, one.href), CREATED: vietnamTime(at), STATUS: 'CURRENT' };
    yield `${around('dmdSec', section, reference(one, at))}\n`;
  }
  yield opening('amdSec', { ID: idIn(scope, 'administration') });
  for (const one of provenance) {
    const section = { ID: descriptionIdIn(scope, one.href), STATUS: 'CURRENT' };
    yield `${around('digiprovMD', section, reference(one, at))}\n`;
  }
  yield '</amdSec>\n';
  if (groups.length > 0) {
    yield opening('fileSec', { ID: idIn(scope, 'files') });
    for (const group of groups) yield* fileGroup(group, order);
    yield '</fileSec>\n';
  }
  yield* structure(order);
  yield '</mets>\n';
}

/** CSIP1, 2, 4, 6. */
const rootOf = ({ id, label, category, schemas }: MetsOrder) => ({
  xmlns: 'http://www.loc.gov/METS/',
  'xmlns:csip': 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  ...{ OBJID: id, LABEL: label, TYPE: category, 'csip:CONTENTINFORMATIONTYPE': 'MIXED', PROFILE },
  'xsi:schemaLocation': [
    ...['http://www.loc.gov/METS/', `${schemas}/mets.xsd`],
    ...['http://www.w3.org/1999/xlink', `${schemas}/xlink.xsd`],
    ...['https://DILCIS.eu/XML/METS/CSIPExtensionMETS', `${schemas}/DILCISExtensionMETS.xsd`],
  ].join(' '),
});

/** CSIP117, 7 to 16; E-ARK SIP for the agreement. */
function header({ at, agents, agreement }: MetsOrder): string {
  const time = vietnamTime(at);
  const said = agents.map(({ attributes, name, noteType, note }) =>
    around('agent', attributes, element('name', name), element('note', note, { 'csip:NOTETYPE': noteType })),
  );
  const agreed = element('altRecordID', agreement, { TYPE: 'SUBMISSIONAGREEMENT' });
  const about = {
    ...{ CREATEDATE: time, LASTMODDATE: time, RECORDSTATUS: 'NEW', 'csip:OAISPACKAGETYPE': 'SIP' },
  };
  return `${around('metsHdr', about, ...said, agreed)}\n`;
}

/** CSIP21 to 30, 35 to 44. */
const reference = ({ href, type, version, mediaType, bytes, sha256 }: MetsDescription, at: string): string =>
  around('mdRef', {
    ...{ LOCTYPE: 'URL', ...XLINK, 'xlink:href': href, MDTYPE: type, MDTYPEVERSION: version },
    ...{ MIMETYPE: mediaType, SIZE: bytes, CREATED: vietnamTime(at) },
    ...{ CHECKSUM: sha256.toUpperCase(), CHECKSUMTYPE: 'SHA-256' },
  });

/** CSIP64 to 79. */
function* fileGroup({ use, files }: MetsGroup, { scope, at }: MetsOrder): Generator<string> {
  const group = {
    ID: groupIdIn(scope, use),
    USE: use,
    'csip:CONTENTINFORMATIONTYPE': use.startsWith('Representations') ? 'MIXED' : null,
  };
  yield `${opening('fileGrp', group)}\n`;
  for (const { href, mediaType, bytes, sha256, describedBy } of files) {
    const file = {
      ...{ ID: fileIdIn(scope, href), MIMETYPE: mediaType, SIZE: bytes, CREATED: vietnamTime(at) },
      ...{ CHECKSUM: sha256.toUpperCase(), CHECKSUMTYPE: 'SHA-256', DMDID: describedBy?.join(' ') },
    };
    yield `${around('file', file, around('FLocat', { ...XLINK, 'xlink:href': href, LOCTYPE: 'URL' }))}\n`;
  }
  yield '</fileGrp>\n';
}

/** CSIP80 to 112. */
function* structure(order: MetsOrder): Generator<string> {
  const { id, scope, descriptions, provenance, divisions } = order;
  yield opening('structMap', { ID: idIn(scope, 'structure'), TYPE: 'PHYSICAL', LABEL: 'CSIP' });
  yield `${opening('div', { ID: idIn(scope, 'package'), LABEL: id })}\n`;
  const idsOf = (all: readonly MetsFile[]) =>
    all.map(({ href }) => descriptionIdIn(scope, href)).join(' ') || null;
  const about = { DMDID: idsOf(descriptions), ADMID: idsOf(provenance) };
  yield `${around('div', { ID: idIn(scope, 'division Metadata'), LABEL: 'Metadata', ...about })}\n`;
  for (const { label, attributes, inside } of divisions) {
    const division = { ID: idIn(scope, `division ${label}`), LABEL: label, ...attributes };
    yield `${around('div', division, ...inside)}\n`;
  }
  yield '</div></structMap>\n';
}

/** Points at a group or a file of the same METS file. */
export const pointer = (id: string): string => around('fptr', { FILEID: id });

/** Points at another METS file, whose group is named (CSIP108 to 112). */
export const metsPointer = (href: string, group: string): string =>
  around('mptr', { ...XLINK, LOCTYPE: 'URL', 'xlink:href': href, 'xlink:title': group });
