/**
 * Requirements of E-ARK CSIP 2.2.0 (profile of the DILCIS Board) by id, as XPath that is true where a METS file meets
 * them; at the level of the package, of the representation, or of both. `m:` stands for elements of METS, attributes
 * with a prefix for those of XLink and CSIP.
 */
type Level = 'package' | 'representation' | 'both';

const refs = (where: string, ids: readonly number[]): [string, Level, string][] =>
  (
    [
      [`${where}[@LOCTYPE='URL']`],
      [`${where}[@xlink:type='simple']`],
      [`${where}/@xlink:href`],
      [`${where}/@MDTYPE`],
      [`${where}/@MIMETYPE`],
      [`${where}/@SIZE`],
      [`${where}/@CREATED`],
      [`${where}/@CHECKSUM`],
      [`${where}/@CHECKSUMTYPE`],
    ] as const
  ).map(([path], n) => [`CSIP${ids[n]}`, 'both', `count(${path}) = count(${where})`]);

const division = (label: string): string =>
  `/m:mets/m:structMap[@LABEL='CSIP']/m:div/m:div[@LABEL='${label}']`;
const REP = "/m:mets/m:structMap/m:div/m:div[starts-with(@LABEL, 'Representations/')]";
const SOFTWARE = "/m:mets/m:metsHdr/m:agent[@ROLE='CREATOR'][@TYPE='OTHER'][@OTHERTYPE='SOFTWARE']";
const groups = '/m:mets/m:fileSec/m:fileGrp';
const file = `${groups}/m:file`;
const all = (path: string, has: string): string => `count(${path}) > 0 and not(${path}[not(${has})])`;

export const requirements: readonly (readonly [id: string, level: Level, xpath: string])[] = [
  ['CSIP1', 'package', "starts-with(/m:mets/@OBJID, 'uuid-')"],
  ['CSIP1', 'representation', "/m:mets/@OBJID = 'rep1'"],
  ['CSIP2', 'both', "/m:mets/@TYPE = 'Mixed' or /m:mets/@TYPE = 'Collection'"],
  ['CSIP4', 'both', "/m:mets/@csip:CONTENTINFORMATIONTYPE = 'MIXED'"],
  ['CSIP6', 'both', "/m:mets/@PROFILE = 'https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml'"],
  ['CSIP117', 'both', 'count(/m:mets/m:metsHdr) = 1'],
  ['CSIP7', 'both', '/m:mets/m:metsHdr/@CREATEDATE'],
  ['CSIP8', 'both', '/m:mets/m:metsHdr/@LASTMODDATE'],
  ['CSIP9', 'both', "/m:mets/m:metsHdr/@csip:OAISPACKAGETYPE = 'SIP'"],
  ['CSIP10', 'both', '/m:mets/m:metsHdr/m:agent'],
  ['CSIP11', 'both', "/m:mets/m:metsHdr/m:agent[@ROLE='CREATOR']"],
  ['CSIP12', 'both', "count(/m:mets/m:metsHdr/m:agent[@TYPE='OTHER']) = 1"],
  ['CSIP13', 'both', "count(/m:mets/m:metsHdr/m:agent[@OTHERTYPE='SOFTWARE']) = 1"],
  ['CSIP14', 'both', `string-length(${SOFTWARE}/m:name) > 0`],
  ['CSIP15', 'both', `count(${SOFTWARE}/m:note) = 1`],
  ['CSIP16', 'both', `${SOFTWARE}/m:note[@csip:NOTETYPE='SOFTWARE VERSION']`],
  ['CSIP17', 'both', '/m:mets/m:dmdSec'],
  ['CSIP18', 'both', all('/m:mets/m:dmdSec', '@ID')],
  ['CSIP19', 'both', all('/m:mets/m:dmdSec', '@CREATED')],
  ['CSIP20', 'both', all('/m:mets/m:dmdSec', "@STATUS = 'CURRENT'")],
  ['CSIP21', 'both', all('/m:mets/m:dmdSec', 'm:mdRef')],
  ...refs('/m:mets/m:dmdSec/m:mdRef', [22, 23, 24, 25, 26, 27, 28, 29, 30]),
  ['CSIP31', 'both', 'count(/m:mets/m:amdSec) = 1'],
  ['CSIP32', 'both', '/m:mets/m:amdSec/m:digiprovMD'],
  ['CSIP33', 'both', all('/m:mets/m:amdSec/m:digiprovMD', '@ID')],
  ['CSIP34', 'both', all('/m:mets/m:amdSec/m:digiprovMD', "@STATUS = 'CURRENT'")],
  ['CSIP35', 'both', all('/m:mets/m:amdSec/m:digiprovMD', 'm:mdRef')],
  ...refs('/m:mets/m:amdSec/m:digiprovMD/m:mdRef', [36, 37, 38, 39, 40, 41, 42, 43, 44]),
  ['CSIP58', 'both', 'count(/m:mets/m:fileSec) = 1'],
  ['CSIP59', 'both', '/m:mets/m:fileSec/@ID'],
  ['CSIP60', 'package', `${groups}[@USE='Documentation']`],
  ['CSIP113', 'package', `${groups}[@USE='Schemas']`],
  ['CSIP114', 'package', `${groups}[starts-with(@USE, 'Representations')]`],
  ['CSIP62', 'package', `${groups}[starts-with(@USE, 'Representations')]/@csip:CONTENTINFORMATIONTYPE`],
  ['CSIP64', 'both', all(groups, '@USE')],
  ['CSIP65', 'both', all(groups, '@ID')],
  ['CSIP66', 'both', all(groups, 'm:file')],
  ['CSIP67', 'both', all(file, '@ID')],
  ['CSIP68', 'both', all(file, '@MIMETYPE')],
  ['CSIP69', 'both', all(file, '@SIZE')],
  ['CSIP70', 'both', all(file, '@CREATED')],
  ['CSIP71', 'both', all(file, 'string-length(@CHECKSUM) = 64')],
  ['CSIP72', 'both', all(file, "@CHECKSUMTYPE = 'SHA-256'")],
  ['CSIP75', 'representation', all(file, '@DMDID')],
  ['CSIP76', 'both', all(file, 'count(m:FLocat) = 1')],
  ['CSIP77', 'both', all(`${file}/m:FLocat`, "@LOCTYPE = 'URL'")],
  ['CSIP78', 'both', all(`${file}/m:FLocat`, "@xlink:type = 'simple'")],
  ['CSIP79', 'both', all(`${file}/m:FLocat`, '@xlink:href')],
  ['CSIP80', 'both', 'count(/m:mets/m:structMap) = 1'],
  ['CSIP81', 'both', "/m:mets/m:structMap/@TYPE = 'PHYSICAL'"],
  ['CSIP82', 'both', "/m:mets/m:structMap/@LABEL = 'CSIP'"],
  ['CSIP83', 'both', '/m:mets/m:structMap/@ID'],
  ['CSIP84', 'both', 'count(/m:mets/m:structMap/m:div) = 1'],
  ['CSIP85', 'both', '/m:mets/m:structMap/m:div/@ID'],
  ['CSIP88', 'both', `count(${division('Metadata')}) = 1`],
  ['CSIP89', 'both', `${division('Metadata')}/@ID`],
  ['CSIP90', 'both', `count(${division('Metadata')}) = 1`],
  ['CSIP91', 'both', `${division('Metadata')}/@ADMID = /m:mets/m:amdSec/m:digiprovMD/@ID`],
  ['CSIP92', 'both', `not(/m:mets/m:dmdSec[not(contains(${division('Metadata')}/@DMDID, @ID))])`],
  ['CSIP93', 'package', `count(${division('Documentation')}) = 1`],
  ['CSIP94', 'package', `${division('Documentation')}/@ID`],
  ['CSIP95', 'package', `count(${division('Documentation')}) = 1`],
  ['CSIP96', 'package', `${division('Documentation')}/m:fptr`],
  ['CSIP116', 'package', `${division('Documentation')}/m:fptr/@FILEID = ${groups}[@USE='Documentation']/@ID`],
  ['CSIP97', 'package', `count(${division('Schemas')}) = 1`],
  ['CSIP98', 'package', `${division('Schemas')}/@ID`],
  ['CSIP99', 'package', `count(${division('Schemas')}) = 1`],
  ['CSIP100', 'package', `${division('Schemas')}/m:fptr`],
  ['CSIP118', 'package', `${division('Schemas')}/m:fptr/@FILEID = ${groups}[@USE='Schemas']/@ID`],
  ['CSIP105', 'package', `count(${REP}) = 1`],
  ['CSIP106', 'package', `${REP}/@ID`],
  ['CSIP107', 'package', `${REP}/@LABEL = ${groups}[starts-with(@USE, 'Representations')]/@USE`],
  ['CSIP108', 'package', `${REP}/m:mptr/@xlink:title = ${groups}[starts-with(@USE, 'Representations')]/@ID`],
  ['CSIP109', 'package', `count(${REP}/m:mptr) = 1`],
  ['CSIP110', 'package', `${REP}/m:mptr/@xlink:href = 'representations/rep1/METS.xml'`],
  ['CSIP111', 'package', `${REP}/m:mptr[@xlink:type='simple']`],
  ['CSIP112', 'package', `${REP}/m:mptr[@LOCTYPE='URL']`],
];

/** The same as an expression that needs no declared prefixes. */
export const plainXPath = (xpath: string): string =>
  xpath
    .replace(/@(?:xlink|csip):(\w+)/g, "@*[local-name()='$1']")
    .replace(/\bm:(\w+)/g, "*[local-name()='$1']");
