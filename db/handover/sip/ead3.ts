import type { PackageContext } from '../package/part.ts';
import { control, item, openDossier, openFonds } from '../package/parts/finding-aid.ts';
import { around, element, opening, XML_HEAD } from '../package/xml.ts';
import type { HandoverYear, YearDossier } from '../year/survey.ts';

/** The finding aid of one dossier, or of what lies in none, in EAD3: every text whole. */
export function* ead3(
  year: HandoverYear,
  dossier: YearDossier | null,
  title: string,
  context: Pick<PackageContext, 'id' | 'name' | 'at' | 'program'>,
  hrefOf: (sha256: string) => string,
): Generator<string> {
  yield XML_HEAD + opening('ead', { xmlns: 'http://ead3.archivists.org/schema/' });
  yield `${control(year, context)}${opening('archdesc', { level: 'collection' })}`;
  yield `${around('did', {}, element('unittitle', title))}${opening('dsc')}\n`;
  const fonds = year.fonds.find(({ id }) => id === dossier?.fondsId);
  if (fonds) yield openFonds(fonds);
  if (dossier) yield openDossier(dossier, year);
  for (const entry of year.entries(dossier?.id ?? null)) yield item(entry, hrefOf);
  if (dossier) yield '</c>\n';
  if (fonds) yield '</c>\n';
  yield '</dsc></archdesc></ead>\n';
}
