import abbreviation from './abbreviation.json' with { type: 'json' };
import access from './access.json' with { type: 'json' };
import attachmentRole from './attachment-role.json' with { type: 'json' };
import awardAuthority from './award-authority.json' with { type: 'json' };
import awardForm from './award-form.json' with { type: 'json' };
import awardLevel from './award-level.json' with { type: 'json' };
import bodyEvent from './body-event.json' with { type: 'json' };
import bodyKind from './body-kind.json' with { type: 'json' };
import bodyLevel from './body-level.json' with { type: 'json' };
import confidenceLevel from './confidence-level.json' with { type: 'json' };
import copyKind from './copy-kind.json' with { type: 'json' };
import documentType from './document-type.json' with { type: 'json' };
import dossierStatus from './dossier-status.json' with { type: 'json' };
import entryLinkRole from './entry-link-role.json' with { type: 'json' };
import fondsStatus from './fonds-status.json' with { type: 'json' };
import honorific from './honorific.json' with { type: 'json' };
import language from './language.json' with { type: 'json' };
import meetingKind from './meeting-kind.json' with { type: 'json' };
import minutesPart from './minutes-part.json' with { type: 'json' };
import photoColour from './photo-colour.json' with { type: 'json' };
import photoPolarity from './photo-polarity.json' with { type: 'json' };
import physicalState from './physical-state.json' with { type: 'json' };
import presence from './presence.json' with { type: 'json' };
import retention from './retention.json' with { type: 'json' };
import retentionDeadline from './retention-deadline.json' with { type: 'json' };
import retentionGroup from './retention-group.json' with { type: 'json' };
import rewardKind from './reward-kind.json' with { type: 'json' };
import secrecy from './secrecy.json' with { type: 'json' };
import { ShippedVocabularies } from './shipped.ts';
import signCapacity from './sign-capacity.json' with { type: 'json' };
import urgency from './urgency.json' with { type: 'json' };

/** Every vocabulary file, in the order in which settings list them. */
const files: readonly unknown[] = [
  documentType,
  copyKind,
  attachmentRole,
  entryLinkRole,
  meetingKind,
  presence,
  minutesPart,
  awardForm,
  awardLevel,
  awardAuthority,
  rewardKind,
  signCapacity,
  bodyKind,
  bodyLevel,
  bodyEvent,
  honorific,
  retention,
  retentionGroup,
  retentionDeadline,
  access,
  language,
  physicalState,
  confidenceLevel,
  secrecy,
  urgency,
  photoColour,
  photoPolarity,
  dossierStatus,
  fondsStatus,
  abbreviation,
];

let parsed: ShippedVocabularies | undefined;

/**
 * The vocabularies that come with the program, checked on the first call and kept.
 * Throws a ZodError naming the file's position and field when a shipped file is wrong: a bug, not an error of people.
 */
export function shippedVocabularies(): ShippedVocabularies {
  parsed ??= ShippedVocabularies.parse(files);
  return parsed;
}
