import { around, element, opening } from '../package/xml.ts';
import type { PhotoFacts } from './photo-facts.ts';

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  'xmlns:Iptc4xmpExt': 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const;

/** What is known of a photograph as an XMP packet (ISO 16684-1; fields of the IPTC photo metadata standard). */
export function xmpPacket(facts: PhotoFacts): string {
  const said = [
    element('dc:identifier', facts.identifier),
    inLanguage('dc:title', facts.headline),
    element('photoshop:Headline', facts.headline),
    inLanguage('dc:description', facts.caption),
    list('dc:creator', 'rdf:Seq', facts.author === '' ? [] : [facts.author]),
    list('dc:subject', 'rdf:Bag', facts.keywords),
    element('photoshop:DateCreated', facts.date),
    element('Iptc4xmpCore:Location', facts.place),
    inLanguage('Iptc4xmpExt:Event', facts.event),
    list('Iptc4xmpExt:PersonInImage', 'rdf:Bag', facts.people),
  ];
  const description = around('rdf:Description', { 'rdf:about': '' }, ...said);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    opening('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }),
    around('rdf:RDF', NAMESPACES, description),
    '</x:xmpmeta>\n<?xpacket end="r"?>',
  ].join('');
}

/** A text that may stand in several languages; ours is the one that is taken where nobody asks for another. */
const inLanguage = (name: string, text: string): string =>
  text === ''
    ? ''
    : around(name, {}, around('rdf:Alt', {}, element('rdf:li', text, { 'xml:lang': 'x-default' })));

const list = (name: string, kind: string, texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : around(name, {}, around(kind, {}, ...texts.map((text) => element('rdf:li', text))));
