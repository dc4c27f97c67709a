import { agent } from './agent.ts';
import { dossier, fonds } from './arrangement.ts';
import { attachment } from './attachment.ts';
import { award } from './award.ts';
import { check } from './check.ts';
import { entry } from './entry.ts';
import { form } from './form.ts';
import { handover } from './handover.ts';
import { draft, history } from './keeping.ts';
import { merge } from './merge.ts';
import { archive, backup, job, office } from './office.ts';
import { recipient } from './recipient.ts';
import { retention } from './retention.ts';
import { rule } from './rule.ts';
import { savedSearch } from './saved-search.ts';
import { search } from './search.ts';
import { vocabulary } from './vocabulary.ts';

/** Everything the core can do. Both hosts serve exactly this; the renderer may call nothing else. */
export const contract = {
  archive,
  office,
  fonds,
  dossier,
  entry,
  award,
  check,
  rule,
  attachment,
  agent,
  merge,
  recipient,
  draft,
  history,
  vocabulary,
  search,
  savedSearch,
  job,
  backup,
  handover,
  form,
  retention,
} as const;
export type Contract = typeof contract;

export {
  agentNameKey,
  agentNameMarks,
  bodyNameKey,
  bodyNameParts,
  collectiveSortKey,
  compareNames,
  documentNumberKey,
  excerpt,
  type FormReader,
  fieldOfHeading,
  findDocumentNumbers,
  fold,
  formatMoney,
  formatNumber,
  formatPartialDate,
  formReader,
  hasMarks,
  highlight,
  interchangeDate,
  isPosition,
  isSlip,
  isUnit,
  keysOf,
  kindNamed,
  kindOfName,
  moneyFactorOf,
  type NameFault,
  namePatterns,
  nameSortKey,
  type PasteField,
  type Placement,
  type PrintedName,
  pasteFields,
  type ReadForm,
  readClass,
  readClock,
  readDayPart,
  readDelimited,
  readDocumentNumber,
  readMoney,
  readNameCell,
  readPartialDate,
  readPrintedName,
  readQuantity,
  searchKey,
  sheetCellText,
  splitPersonName,
  splitPlacement,
  syllables,
  tidy,
  tidyLines,
  wordKey,
} from '../text/index.ts';
export * from './agent.ts';
export * from './agent-summary.ts';
export * from './arrangement.ts';
export * from './attachment.ts';
export * from './award.ts';
export * from './award-history.ts';
export * from './award-register.ts';
export * from './certificate.ts';
export * from './check.ts';
export * from './client.ts';
export * from './entry.ts';
export * from './entry-content.ts';
export * from './errors.ts';
export * from './errors-shape.ts';
export * from './events.ts';
export * from './form.ts';
export * from './handover.ts';
export * from './host.ts';
export * from './intake.ts';
export * from './interchange.ts';
export * from './interchange-entries.ts';
export { InterchangeFile, InterchangeName } from './interchange-fields.ts';
export * from './keeping.ts';
export * from './match.ts';
export * from './merge.ts';
export * from './office.ts';
export * from './passphrase.ts';
export * from './procedure.ts';
export * from './recipient.ts';
export * from './retention.ts';
export * from './rule.ts';
export * from './saved-search.ts';
export * from './search.ts';
export * from './sheet.ts';
export * from './values.ts';
export * from './vocabulary.ts';
