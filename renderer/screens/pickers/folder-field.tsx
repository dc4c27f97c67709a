import { FolderSearch } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import fieldCss from '../../components/field.module.css';
import { Field, type FieldProps } from '../../components/field.tsx';
import { useText } from '../../i18n/language.ts';
import css from './folder-field.module.css';
import type { FolderPurpose } from './folder-purpose.ts';
import { usePickFolder } from './use-pick-folder.tsx';

type FolderFieldProps = FieldProps & {
  readonly purpose: FolderPurpose;
  readonly hasDialogs: boolean;
  readonly value: string;
  readonly onChange: (folder: string) => void;
};

/** A folder of this computer: typed, or chosen in the system's dialog or ours. */
export function FolderField({ purpose, hasDialogs, value, onChange, ...field }: FolderFieldProps) {
  const { common } = useText();
  const { pick, dialog } = usePickFolder(purpose, hasDialogs, onChange);
  return (
    <>
      <Field {...field}>
        {(ids) => (
          <div className={css.line}>
            <input
              type="text"
              autoComplete="off"
              spellCheck={false}
              className={fieldCss.input}
              {...ids}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            <Button icon={FolderSearch} onClick={pick}>
              {common.pickFolder}
            </Button>
          </div>
        )}
      </Field>
      {dialog}
    </>
  );
}
