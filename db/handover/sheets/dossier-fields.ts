import type { SheetField } from '#contract';
import { dayText } from '../forms/builders/labels.ts';
import { codePart } from '../package/codes.ts';
import { coded, ofDossier, type ReadField, writtenDate } from './row.ts';

type DossierField = Exclude<SheetField, `document.${string}`>;

/** Joins what several texts say. */
const SEPARATOR = '; ';
const LONGEST_CODE = 40;

/** What columns say of a dossier, its fonds and the office. */
export const dossierFields: Readonly<Record<DossierField, ReadField>> = {
  'office.name': ({ year }) => year.office.name,
  'office.code': ({ codes }) => codes.office,
  'fonds.code': ({ fonds }) => fonds?.content.code ?? null,
  'fonds.name': ({ fonds }) => fonds?.content.name ?? null,
  'dossier.row': ofDossier(({ ordinal }) => ordinal),
  'dossier.position': ofDossier(({ position }) => position),
  'dossier.fileCode': ofDossier(({ id }, _content, { codes }) => codes.dossier(id)),
  'dossier.number': ofDossier((_dossier, { number }) => number),
  'dossier.year': ofDossier((_dossier, { year }) => year),
  'dossier.title': ofDossier((_dossier, { title }) => title),
  'dossier.maintenance': ofDossier((_dossier, { retention }) => coded('retention', retention)),
  'dossier.mode': ofDossier((_dossier, { access }) => coded('access', access)),
  'dossier.language': ofDossier((_dossier, { language }) => coded('language', language)),
  'dossier.startDate': ofDossier(
    ({ totals }, { startDate }) => writtenDate(startDate) || dayText(totals.earliest),
  ),
  'dossier.endDate': ofDossier(({ totals }, { endDate }) => writtenDate(endDate) || dayText(totals.latest)),
  'dossier.keyword': ofDossier((_dossier, { keywords }) => keywords.join(SEPARATOR)),
  'dossier.totalDoc': ofDossier(({ totals }) => totals.entries.total),
  'dossier.numberOfPaper': ofDossier((_dossier, { sheetCount }) => sheetCount),
  'dossier.numberOfPage': ofDossier((_dossier, { pageCount }) => pageCount),
  'dossier.format': ofDossier((_dossier, { physicalState }) => coded('physical-state', physicalState)),
  'dossier.inforSign': ofDossier((_dossier, { informationSign }) => informationSign),
  'dossier.confidenceLevel': ofDossier((_dossier, { confidenceLevel }) =>
    coded('confidence-level', confidenceLevel),
  ),
  // Archive, room, shelf and box, number of the dossier on paper; only where it is known to lie somewhere.
  'dossier.paperFileCode': ofDossier((_dossier, { room, shelf, box, number }, { codes }) => {
    const place = [room, shelf, box].map((part) => codePart(part, LONGEST_CODE)).filter(Boolean);
    return place.length === 0 ? '' : [codes.office, ...place, codePart(number, LONGEST_CODE)].join('.');
  }),
  'dossier.description': ofDossier((_dossier, { notes }) => notes),
  'dossier.inventoryNo': ofDossier((_dossier, { inventoryNo }) => inventoryNo),
  'dossier.box': ofDossier((_dossier, { box }) => box),
  'dossier.shelf': ofDossier((_dossier, { shelf }) => shelf),
  'dossier.room': ofDossier((_dossier, { room }) => room),
  'dossier.compiledBy': ofDossier((_dossier, { compiledBy }) => compiledBy),
  'dossier.closedOn': ofDossier((_dossier, { closedOn }) => writtenDate(closedOn)),
  'dossier.status': ofDossier((_dossier, { status }) => coded('dossier-status', status)),
  'dossier.fileCount': ofDossier(({ totals }) => totals.files),
  'dossier.folder': ofDossier((_dossier, _content, row) => row.folder),
  'dossier.id': ofDossier(({ id }) => id),
};
