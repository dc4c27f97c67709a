import type { FormId } from '#contract';
import type { HandoverYear } from '../year/survey.ts';
import { awardList } from './builders/award-list.ts';
import { closingNote } from './builders/closing-note.ts';
import { documentInventory } from './builders/document-inventory.ts';
import { dossierCover } from './builders/dossier-cover.ts';
import { dossierList } from './builders/dossier-list.ts';
import { handoverRecord } from './builders/handover-record.ts';
import { photoInventory } from './builders/photo-inventory.ts';
import type { FormSetting } from './builders/setting.ts';
import { statistics } from './builders/statistics.ts';
import { transferInventory } from './builders/transfer-inventory.ts';
import type { PrintedForm } from './model/printed-form.ts';

type Builder = (year: HandoverYear, setting: FormSetting) => PrintedForm;

/** Every form there is, by what makes it from the survey. */
export const builders: Readonly<Record<FormId, Builder>> = {
  'dossier-list': dossierList,
  'transfer-inventory': transferInventory,
  'document-inventory': documentInventory,
  'photo-inventory': photoInventory,
  'handover-record': handoverRecord,
  'award-list': awardList,
  'dossier-cover': dossierCover,
  'closing-note': closingNote,
  statistics,
};
