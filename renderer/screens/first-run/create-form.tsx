import { type FormEvent, useState } from 'react';
import type { HostState } from '#contract';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { FolderField } from '../pickers/folder-field.tsx';
import css from './first-run.module.css';
import type { Station } from './use-station.ts';

type CreateFormProps = { readonly state: HostState; readonly station: Station };

/** A new archive: whose it is and where it lies. */
export function CreateForm({ state, station }: CreateFormProps) {
  const { firstRun } = useText();
  const [office, setOffice] = useState('');
  const [folder, setFolder] = useState(state.proposedFolder);
  const [isChecked, setChecked] = useState(false);
  const missing = (value: string, words: string) => (isChecked && value.trim() === '' ? words : undefined);

  const create = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (office.trim() && folder.trim()) void station.create(folder.trim(), office.trim());
  };
  return (
    <form className={css.create} onSubmit={create}>
      <h2>{firstRun.createTitle}</h2>
      <p className={css.hint}>{firstRun.createLead}</p>
      <TextField
        label={firstRun.office}
        value={office}
        onChange={setOffice}
        placeholder={firstRun.officePlaceholder}
        help={firstRun.officeHelp}
        error={missing(office, firstRun.officeMissing)}
      />
      <FolderField
        label={firstRun.folder}
        purpose="create"
        hasDialogs={state.hasDialogs}
        value={folder}
        onChange={setFolder}
        help={firstRun.folderHelp}
        error={missing(folder, firstRun.folderMissing)}
      />
      <div>
        <Button type="submit" look="primary" disabled={station.isBusy}>
          {station.isBusy ? firstRun.creating : firstRun.create}
        </Button>
      </div>
    </form>
  );
}
