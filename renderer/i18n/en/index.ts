import type { Text } from '../text.ts';
import { actionsEn } from './actions.ts';
import { agentEn } from './agent.ts';
import { bodiesEn } from './bodies.ts';
import { commendationsEn } from './commendations.ts';
import { conferencesEn } from './conferences.ts';
import { confirmationEn } from './confirmation.ts';
import { contentEn } from './content.ts';
import { documentsEn } from './documents.ts';
import { dossiersEn } from './dossiers.ts';
import { draftsEn } from './drafts.ts';
import { entryEn } from './entry.ts';
import { commonEn } from './everywhere.ts';
import { fieldsEn } from './fields.ts';
import { firstRunEn } from './first-run.ts';
import { frameEn } from './frame.ts';
import { handoverEn } from './handover.ts';
import { kindsEn } from './kinds.ts';
import { logEn } from './log.ts';
import { matchingEn } from './matching.ts';
import { mergingEn } from './merging.ts';
import { overviewEn } from './overview.ts';
import { peopleEn } from './people.ts';
import { photosEn } from './photos.ts';
import { proposalsEn } from './proposals.ts';
import { registerEn } from './register.ts';
import { retentionEn } from './retention.ts';
import { rulesEn } from './rules.ts';
import { searchEn } from './search.ts';
import { settingsEn } from './settings.ts';
import { takeInEn } from './take-in.ts';
import { uploadEn } from './upload.ts';

export const en: Text = {
  common: commonEn,
  kinds: kindsEn,
  frame: frameEn,
  action: actionsEn,
  content: contentEn,
  field: fieldsEn,
  draft: draftsEn,
  firstRun: firstRunEn,
  overview: overviewEn,
  rules: rulesEn,
  search: searchEn,
  settings: settingsEn,
  log: logEn,
  upload: uploadEn,
  entry: entryEn,
  conferences: conferencesEn,
  photos: photosEn,
  commendations: commendationsEn,
  proposals: proposalsEn,
  register: registerEn,
  retention: retentionEn,
  takeIn: takeInEn,
  confirmation: confirmationEn,
  agent: agentEn,
  people: peopleEn,
  bodies: bodiesEn,
  matching: matchingEn,
  merging: mergingEn,
  documents: documentsEn,
  dossiers: dossiersEn,
  handover: handoverEn,
};
