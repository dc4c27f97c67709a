import { useQuery } from '@tanstack/react-query';
import { CountField } from '../../components/count-field.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { handoverQueries } from '../../queries/handover.ts';
import { hostQueries } from '../../queries/host.ts';
import { FolderField } from '../pickers/folder-field.tsx';
import type { Encryption } from './encryption.ts';
import { EncryptionFields } from './encryption-fields.tsx';
import css from './handover.module.css';
import { layoutOf } from './plan.ts';
import { ProfileChoices } from './profile-choices.tsx';
import type { PlanAtWork } from './use-plan.ts';

type HowStepProps = {
  readonly work: PlanAtWork;
  readonly blocking: number;
  readonly despiteFindings: boolean;
  readonly onDespite: (isOn: boolean) => void;
  readonly encryption: Encryption;
  readonly onEncryption: (value: Encryption) => void;
};

/** How the package is made, where it goes, who can open it, and whether it goes out although something is left to repair. */
export function HowStep(props: HowStepProps) {
  const { work, blocking, despiteFindings, onDespite, encryption, onEncryption } = props;
  const { plan, change } = work;
  const { handover: text } = useText();
  const format = useFormat();
  const { data: host, error } = useQuery(hostQueries.state());
  const { data: kinds } = useQuery(handoverQueries.profiles());
  const hasVolumes = layoutOf(kinds?.profiles, plan.profile) !== 'sip';
  return (
    <div className={css.fields}>
      <ProfileChoices
        value={plan.profile}
        onChange={(profile) =>
          change(layoutOf(kinds?.profiles, profile) === 'sip' ? { profile, volumeMb: null } : { profile })
        }
      />
      {error && <Problem error={error} />}
      {host && (
        <FolderField
          label={text.folder}
          help={text.folderHelp}
          purpose="handover"
          hasDialogs={host.hasDialogs}
          value={plan.folder}
          onChange={(folder) => change({ folder })}
        />
      )}
      {hasVolumes ? (
        <CountField
          label={text.volume}
          help={text.volumeHelp}
          value={plan.volumeMb}
          onChange={(count) => change({ volumeMb: count === null || count < 1 ? null : count })}
        />
      ) : (
        <p className={css.tickHelp}>{text.noVolumes}</p>
      )}
      <EncryptionFields value={encryption} onChange={onEncryption} />
      {blocking > 0 && (
        <label className={css.tick}>
          <input
            type="checkbox"
            checked={despiteFindings}
            onChange={(event) => onDespite(event.target.checked)}
          />
          <span>
            {text.despite(format.number(blocking))}
            <span className={css.tickHelp}>{text.despiteHelp}</span>
          </span>
        </label>
      )}
    </div>
  );
}
