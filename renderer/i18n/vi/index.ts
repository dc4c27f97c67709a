import { actionsVi } from './actions.ts';
import { agentVi } from './agent.ts';
import { bodiesVi } from './bodies.ts';
import { commendationsVi } from './commendations.ts';
import { conferencesVi } from './conferences.ts';
import { confirmationVi } from './confirmation.ts';
import { contentVi } from './content.ts';
import { documentsVi } from './documents.ts';
import { dossiersVi } from './dossiers.ts';
import { draftsVi } from './drafts.ts';
import { entryVi } from './entry.ts';
import { commonVi } from './everywhere.ts';
import { fieldsVi } from './fields.ts';
import { firstRunVi } from './first-run.ts';
import { frameVi } from './frame.ts';
import { handoverVi } from './handover.ts';
import { kindsVi } from './kinds.ts';
import { logVi } from './log.ts';
import { matchingVi } from './matching.ts';
import { mergingVi } from './merging.ts';
import { overviewVi } from './overview.ts';
import { peopleVi } from './people.ts';
import { photosVi } from './photos.ts';
import { proposalsVi } from './proposals.ts';
import { registerVi } from './register.ts';
import { retentionVi } from './retention.ts';
import { rulesVi } from './rules.ts';
import { searchVi } from './search.ts';
import { settingsVi } from './settings.ts';
import { takeInVi } from './take-in.ts';
import { uploadVi } from './upload.ts';

/** All sentences. This is the source: the other languages have exactly these keys. */

export const vi = {
  common: commonVi,
  kinds: kindsVi,
  frame: frameVi,
  action: actionsVi,
  content: contentVi,
  field: fieldsVi,
  draft: draftsVi,
  firstRun: firstRunVi,
  overview: overviewVi,
  rules: rulesVi,
  search: searchVi,
  settings: settingsVi,
  log: logVi,
  upload: uploadVi,
  entry: entryVi,
  conferences: conferencesVi,
  photos: photosVi,
  commendations: commendationsVi,
  proposals: proposalsVi,
  register: registerVi,
  retention: retentionVi,
  takeIn: takeInVi,
  confirmation: confirmationVi,
  agent: agentVi,
  people: peopleVi,
  bodies: bodiesVi,
  matching: matchingVi,
  merging: mergingVi,
  documents: documentsVi,
  dossiers: dossiersVi,
  handover: handoverVi,
};
