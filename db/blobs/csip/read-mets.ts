import { SaxesParser, type SaxesTagNS } from 'saxes';

/** A file that METS refers to, by its address as it stands there. */
export type MetsReference = {
  readonly href: string;
  /** As METS spells it (`SHA-256`); null where it names none. */
  readonly algorithm: string | null;
  readonly checksum: string | null;
  readonly size: number | null;
  /** It is METS again: of a representation. */
  readonly isMets: boolean;
};

/** What matters of a METS file for checking the package it describes. */
export type MetsText = {
  readonly references: readonly MetsReference[];
  /** Requirements of E-ARK CSIP that it does not meet, of those that make a package one. */
  readonly unmet: readonly string[];
};

const METS = 'http://www.loc.gov/METS/';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Reads a METS file; undefined where it is no METS, or no XML. Nothing outside the text is ever read. */
export function readMets(text: string): MetsText | undefined {
  const references: MetsReference[] = [];
  const met = new Set<string>();
  let isMets = false;
  let isBroken = false;
  let file: SaxesTagNS | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', (tag) => {
    if (tag.uri !== METS) return;
    if (tag.local === 'mets') isMets = true;
    if (tag.local === 'file') file = tag;
    for (const id of requirementsIn(tag)) met.add(id);
    const href = attribute(tag, 'href', XLINK);
    if (href === null) return;
    if (tag.local === 'mdRef') references.push(referenceOf(href, tag));
    if (tag.local === 'FLocat' && file) references.push(referenceOf(href, file));
    if (tag.local === 'mptr')
      references.push({ href, algorithm: null, checksum: null, size: null, isMets: true });
  });
  parser.write(text).close();
  if (!isMets || isBroken) return undefined;
  return { references, unmet: REQUIRED.filter((id) => !met.has(id)) };
}

const REQUIRED = ['CSIP1', 'CSIP6', 'CSIP9', 'CSIP82'] as const;

/** Identifier, profile, kind of package, and the structural map that says it is one. */
function requirementsIn(tag: SaxesTagNS): string[] {
  if (tag.local === 'mets')
    return [...(attribute(tag, 'OBJID') ? ['CSIP1'] : []), ...(attribute(tag, 'PROFILE') ? ['CSIP6'] : [])];
  if (tag.local === 'metsHdr') return attribute(tag, 'OAISPACKAGETYPE') ? ['CSIP9'] : [];
  return tag.local === 'structMap' && attribute(tag, 'LABEL') === 'CSIP' ? ['CSIP82'] : [];
}

/** The value of an attribute by its local name, in any namespace or in one. */
function attribute(tag: SaxesTagNS, local: string, uri?: string): string | null {
  const found = Object.values(tag.attributes).find(
    (one) => one.local === local && (uri === undefined || one.uri === uri),
  );
  return found?.value ?? null;
}

function referenceOf(href: string, about: SaxesTagNS): MetsReference {
  const size = attribute(about, 'SIZE');
  return {
    href,
    algorithm: attribute(about, 'CHECKSUMTYPE'),
    checksum: attribute(about, 'CHECKSUM'),
    size: size === null ? null : Number(size),
    isMets: false,
  };
}
