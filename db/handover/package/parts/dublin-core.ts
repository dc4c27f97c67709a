import type { HandoverYear, YearEntry } from '../../year/survey.ts';
import type { PackagePart } from '../part.ts';
import { around, element, opening, XML_HEAD } from '../xml.ts';

/** Every entry in the fifteen elements of Dublin Core, for whoever reads nothing else. */
export const dublinCorePart: PackagePart = {
  async write(year, to) {
    await to.write('mo-ta/dublin-core.xml', records(year));
  },
};

function* records(year: HandoverYear): Generator<string> {
  yield XML_HEAD + opening('records', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' });
  for (const entry of year.entries()) yield record(entry, year);
  yield '</records>\n';
}

function record({ id, kind, index, content, attachments }: YearEntry, { office }: HandoverYear): string {
  const { date } = index;
  const said = [
    element('dc:identifier', id),
    element('dc:identifier', index.number),
    element('dc:title', index.title),
    element('dc:creator', index.origin),
    element('dc:date', date && `${date.earliest}/${date.latest}`),
    element('dc:type', kind),
    element('dc:publisher', office.name),
    element('dc:language', content.language === '01' ? 'vi' : content.language),
    element('dc:coverage', index.place),
    ...content.keywords.map((keyword) => element('dc:subject', keyword)),
    ...new Set(attachments.map(({ blob }) => element('dc:format', blob.mediaType))),
  ];
  return `${around('record', {}, ...said)}\n`;
}
