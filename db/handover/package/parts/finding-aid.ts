import type { HandoverYear, YearDossier, YearEntry, YearFonds } from '../../year/survey.ts';
import type { PackageContext, PackagePart } from '../part.ts';
import { around, element, opening, XML_HEAD } from '../xml.ts';

export const FINDING_AID = 'mo-ta/ead3.xml';

/** The finding aid in EAD3: fonds, dossiers and entries, with what hangs on them. */
export const findingAidPart: PackagePart = {
  async write(year, to, context) {
    await to.write(FINDING_AID, findingAid(year, context));
  },
};

function* findingAid(year: HandoverYear, context: PackageContext): Generator<string> {
  yield XML_HEAD + opening('ead', { xmlns: 'http://ead3.archivists.org/schema/' });
  yield control(year, context);
  yield opening('archdesc', { level: 'collection' });
  const title = `${year.office.name}, ${year.choice.years.join(', ')}`;
  yield around('did', {}, element('unittitle', title), period(year.totals));
  yield opening('dsc');
  const hrefOf = (sha256: string): string => `../${context.placeOf(sha256)?.path ?? ''}`;
  for (const fonds of year.fonds) {
    yield openFonds(fonds);
    for (const dossier of year.dossiers(fonds.id)) {
      yield openDossier(dossier, year);
      for (const entry of year.entries(dossier.id)) yield item(entry, hrefOf);
      yield '</c>\n';
    }
    yield '</c>\n';
  }
  for (const entry of year.entries(null)) yield item(entry, hrefOf);
  yield '</dsc></archdesc></ead>\n';
}

/** What the finding aid says of itself. */
export function control(
  { office }: HandoverYear,
  { id, name, at, program }: Pick<PackageContext, 'id' | 'name' | 'at' | 'program'>,
): string {
  const event = [
    opening('eventtype', { value: 'created' }).replace('>', '/>'),
    element('eventdatetime', at),
    opening('agenttype', { value: 'machine' }).replace('>', '/>'),
    element('agent', program),
  ];
  return around(
    'control',
    {},
    element('recordid', id),
    around('filedesc', {}, around('titlestmt', {}, element('titleproper', name))),
    '<maintenancestatus value="new"/>',
    around('maintenanceagency', {}, element('agencyname', office.name || name)),
    around('maintenancehistory', {}, around('maintenanceevent', {}, ...event)),
  );
}

const period = ({ earliest, latest }: { earliest: string | null; latest: string | null }): string =>
  earliest === null ? '' : element('unitdate', `${earliest}/${latest}`, { normal: `${earliest}/${latest}` });

/** Begins a fonds. */
export function openFonds({ content, totals }: YearFonds): string {
  const creator = content.creator?.asPrinted ?? '';
  const origination =
    creator === '' ? '' : around('origination', {}, around('corpname', {}, element('part', creator)));
  const did = [
    element('unitid', content.code),
    element('unittitle', content.name),
    period(totals),
    origination,
  ];
  return `${opening('c', { level: 'fonds' })}${around('did', {}, ...did)}${paragraph('bioghist', content.history)}\n`;
}

/** Begins a dossier. */
export function openDossier({ content, totals }: YearDossier, { terms }: HandoverYear): string {
  const did = [element('unitid', content.number), element('unittitle', content.title), period(totals)];
  const retention = terms.labelOf('retention', content.retention) ?? content.retention;
  return `${opening('c', { level: 'file' })}${around('did', {}, ...did)}${paragraph('appraisal', retention)}\n`;
}

/** An entry with its files; `hrefOf` gives their addresses as the finding aid sees them. */
export function item(
  { id, kind, index, content, attachments }: YearEntry,
  hrefOf: (sha256: string) => string,
): string {
  const date = index.date === null ? { earliest: null, latest: null } : index.date;
  const files = attachments.map(({ blob, fileName }) =>
    around('dao', {
      daotype: 'derived',
      href: hrefOf(blob.sha256),
      linktitle: fileName,
    }),
  );
  const did = [
    element('unitid', index.number || id),
    element('unittitle', index.title || id),
    period(date),
    ...files,
  ];
  return `${opening('c', { level: 'item', otherlevel: null })}${around('did', {}, ...did)}${paragraph('odd', content.notes)}${around('controlaccess', {}, around('genreform', {}, element('part', kind)))}</c>\n`;
}

const paragraph = (name: string, text: string): string =>
  text === '' ? '' : around(name, {}, element('p', text));
