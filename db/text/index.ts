export {
  type AwardClass,
  type FormReader,
  type FormTerm,
  formReader,
  type ReadForm,
  readClass,
} from './award-form.ts';
export { bodyNameKey, bodyNameParts } from './body-name.ts';
export type { PartialDate } from './calendar.ts';
export { formatPartialDate } from './date-format.ts';
export { interchangeDate, isoToPartialDate } from './date-interchange.ts';
export { type DayPart, readClock, readDayPart } from './day-part.ts';
export { readDelimited } from './delimited.ts';
export { type DocumentNumber, documentNumberKey, readDocumentNumber } from './document-number.ts';
export { type Excerpt, excerpt } from './excerpt.ts';
export { type FoundDocumentNumber, findDocumentNumbers } from './find-document-numbers.ts';
export { fold, foldWithOffsets, searchKey } from './fold.ts';
export { type HighlightTerm, highlight, type TextRange } from './highlight.ts';
export { honorificLength } from './honorifics.ts';
export { rawKeystrokes } from './keystrokes.ts';
export { lastingDate } from './lasting-date.ts';
export { fieldOfHeading, moneyFactorOf, type PasteField, pasteFields } from './list-headings.ts';
export { hasMarks, markedKey, marksOf } from './marked-key.ts';
export { type NameCell, readNameCell } from './name-cell.ts';
export { isSlip } from './name-slip.ts';
export { numberInWords } from './number-words.ts';
export { readPartialDate } from './partial-date.ts';
export { collectiveSortKey, compareNames, nameSortKey, splitPersonName } from './person-name.ts';
export { isPosition, isUnit, type Placement, splitPlacement } from './placement.ts';
export {
  agentNameKey,
  agentNameMarks,
  type NameFault,
  namePatterns,
  type PrintedName,
  readPrintedName,
} from './printed-name.ts';
export { formatMoney, formatNumber, type Quantity, readMoney, readQuantity } from './quantity.ts';
export { kindNamed, kindOfName, type RecipientKind } from './recipient-kind.ts';
export { type FieldedText, readSearchFields, searchedKind } from './search-fields.ts';
export { sheetCellText } from './sheet-cell.ts';
export { keysOf, type Syllable, syllables, wordKey, writtenRuns } from './syllables.ts';
export { tidy, tidyLines } from './tidy.ts';
