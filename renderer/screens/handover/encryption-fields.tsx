import { SHORTEST_PASSPHRASE } from '#contract';
import { FieldGrid } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import type { Encryption } from './encryption.ts';
import css from './handover.module.css';

type EncryptionFieldsProps = {
  readonly value: Encryption;
  readonly onChange: (value: Encryption) => void;
};

/** Whether the package becomes one file that only a passphrase opens; the passphrase is typed twice. */
export function EncryptionFields({ value, onChange }: EncryptionFieldsProps) {
  const { handover: text } = useText();
  const change = (part: Partial<Encryption>) => onChange({ ...value, ...part });
  const isUnequal = value.again !== '' && value.again !== value.passphrase;
  const secret = { type: 'password', autoComplete: 'new-password' };
  return (
    <>
      <label className={css.tick} data-look="plain">
        <input
          type="checkbox"
          checked={value.isOn}
          onChange={(event) => change({ isOn: event.target.checked, passphrase: '', again: '' })}
        />
        <span>
          {text.encrypt}
          <span className={css.tickHelp}>{text.encryptHelp}</span>
        </span>
      </label>
      {value.isOn && (
        <>
          <FieldGrid>
            <TextField
              {...secret}
              label={text.passphrase}
              help={text.passphraseHelp(String(SHORTEST_PASSPHRASE))}
              value={value.passphrase}
              onChange={(passphrase) => change({ passphrase })}
            />
            <TextField
              {...secret}
              label={text.passphraseAgain}
              error={isUnequal ? text.obstacle.passphraseAgain : undefined}
              value={value.again}
              onChange={(again) => change({ again })}
            />
          </FieldGrid>
          <p className={css.hint}>{text.passphraseLost}</p>
        </>
      )}
    </>
  );
}
