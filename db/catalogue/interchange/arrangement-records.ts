import { DossierContent, FondsContent, type RecordOf } from '#contract';
import { compact, defined } from './compact.ts';
import { fromDate, fromName, toDate, toName } from './names.ts';

/** A fonds as a line of the interchange format. */
export const toFondsRecord = (id: string, content: FondsContent): RecordOf<'fonds'> =>
  compact<RecordOf<'fonds'>>(
    {
      ...content,
      kind: 'fonds',
      id,
      creator: toName(content.creator),
      openedOn: toDate(content.openedOn),
      closedOn: toDate(content.closedOn),
    },
    { status: 'open' },
  );

export const fromFondsRecord = ({ kind: _kind, id: _id, ...record }: RecordOf<'fonds'>): FondsContent =>
  FondsContent.parse(
    defined({
      ...record,
      creator: fromName(record.creator),
      openedOn: fromDate(record.openedOn),
      closedOn: fromDate(record.closedOn),
    }),
  );

/** A dossier as a line of the interchange format. */
export const toDossierRecord = (id: string, content: DossierContent): RecordOf<'dossier'> =>
  compact<RecordOf<'dossier'>>(
    {
      ...content,
      kind: 'dossier',
      id,
      startDate: toDate(content.startDate),
      endDate: toDate(content.endDate),
      closedOn: toDate(content.closedOn),
      transferredOn: toDate(content.transferredOn),
    },
    { access: '01', language: '01', status: 'open' },
  );

export const fromDossierRecord = ({ kind: _kind, id: _id, ...record }: RecordOf<'dossier'>): DossierContent =>
  DossierContent.parse(
    defined({
      ...record,
      startDate: fromDate(record.startDate),
      endDate: fromDate(record.endDate),
      closedOn: fromDate(record.closedOn),
      transferredOn: fromDate(record.transferredOn),
    }),
  );
