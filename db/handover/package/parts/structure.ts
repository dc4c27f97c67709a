import type { HandoverYear } from '../../year/survey.ts';
import type { PackageContext, PackagePart, Payload } from '../part.ts';
import { around, element, opening, XML_HEAD } from '../xml.ts';
import { EVENTS } from './events.ts';
import { FINDING_AID } from './finding-aid.ts';

const XLINK = { 'xlink:type': 'simple' } as const;

/** What the volume consists of, as METS: descriptions, events, and every file with its hash. Written last. */
export const structurePart: PackagePart = {
  async write(year, to, context) {
    await to.write('mets.xml', mets(year, to, context));
  },
};

async function* mets(year: HandoverYear, to: Payload, context: PackageContext): AsyncGenerator<string> {
  yield XML_HEAD + head(year, context);
  const descriptions = new Map<string, string>();
  for await (const { path, hash } of to.files()) descriptions.set(path, hash);
  const reference = (place: string, type: string): string =>
    around('mdRef', {
      ...{ LOCTYPE: 'URL', MDTYPE: type, ...XLINK, 'xlink:href': place, MIMETYPE: 'text/xml' },
      ...{ CHECKSUM: descriptions.get(`data/${place}`), CHECKSUMTYPE: 'SHA-256' },
    });
  if (descriptions.has(`data/${FINDING_AID}`))
    yield around('dmdSec', { ID: 'ead' }, reference(FINDING_AID, 'EAD'));
  if (descriptions.has(`data/${EVENTS}`))
    yield around('amdSec', {}, around('digiprovMD', { ID: 'premis' }, reference(EVENTS, 'PREMIS')));
  yield '<fileSec><fileGrp USE="payload">\n';
  let number = 0;
  for (const [path, hash] of descriptions) {
    number += 1;
    const file = {
      ID: `f${number}`,
      SIZE: context.placeOf(hash)?.bytes,
      CHECKSUM: hash,
      CHECKSUMTYPE: 'SHA-256',
    };
    const place = { LOCTYPE: 'URL', ...XLINK, 'xlink:href': path.replace(/^data\//, '') };
    yield `${around('file', file, around('FLocat', place))}\n`;
  }
  yield `</fileGrp></fileSec>\n${opening('structMap', { TYPE: 'PHYSICAL' })}${opening('div', { LABEL: context.name })}\n`;
  for (let file = 1; file <= number; file += 1) yield around('fptr', { FILEID: `f${file}` });
  yield '</div></structMap></mets>\n';
}

function head({ office }: HandoverYear, { id, name, at, program }: PackageContext): string {
  const software = around(
    'agent',
    { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' },
    element('name', program),
  );
  const archivist = around(
    'agent',
    { ROLE: 'ARCHIVIST', TYPE: 'ORGANIZATION' },
    element('name', office.name || name),
  );
  const root = {
    xmlns: 'http://www.loc.gov/METS/',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    OBJID: `uuid-${id}`,
    LABEL: name,
    TYPE: 'Records',
  };
  return `${opening('mets', root)}${around('metsHdr', { CREATEDATE: at }, software, archivist)}\n`;
}
