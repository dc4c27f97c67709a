import { useState } from 'react';
import { retentionDuties, type Term, type Vocabulary } from '#contract';
import { Button } from '../../components/button.tsx';
import { CountField } from '../../components/count-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import css from './term-dialog.module.css';
import { codeFor, isInYears, isOfDuty, savedTerm, type TermForm, termForm } from './term-form.ts';
import { useTermCommands } from './use-term-commands.ts';

type TermDialogProps = {
  readonly vocabulary: Vocabulary;
  /** Null: a new one. */
  readonly term: Term | null;
  readonly onClose: () => void;
};

/** One term: what it is called, since when, on what basis. A shipped one can be set back. */
export function TermDialog({ vocabulary, term, onClose }: TermDialogProps) {
  const { common, settings, field: fieldText } = useText();
  const [form, setForm] = useState(() => termForm(term));
  const commands = useTermCommands(vocabulary.code, onClose);
  const set = (patch: Partial<TermForm>) => setForm({ ...form, ...patch });
  const code = term?.code ?? (form.code || codeFor(form.vi));
  const isTaken = term === null && vocabulary.terms.some((other) => other.code === code);
  const save = () => commands.save({ ...savedTerm(form, term), vocabulary: vocabulary.code, code });
  return (
    <Dialog title={term ? settings.termEdit : settings.termNew} size={640} onClose={onClose}>
      <TermFields
        vocabulary={vocabulary}
        form={form}
        onChange={set}
        isNew={term === null}
        isTaken={isTaken}
      />
      {term?.isShipped && (
        <p className={css.hint}>
          <ConfidenceMark confidence={term.confidence} /> {settings.confidence[term.confidence]}
        </p>
      )}
      <footer className={css.buttons}>
        {term?.isShipped && term.isEdited && (
          <Button onClick={() => commands.reset(term)}>{settings.termReset}</Button>
        )}
        {term && !term.isShipped && (
          <Button onClick={() => commands.remove(term)}>{settings.termRemove}</Button>
        )}
        <span className={css.room} />
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="primary"
          disabled={form.vi.trim() === '' || isTaken || commands.isBusy}
          title={form.vi.trim() === '' ? fieldText.issue.too_small : undefined}
          onClick={save}
        >
          {common.save}
        </Button>
      </footer>
    </Dialog>
  );
}

type TermFieldsProps = {
  readonly vocabulary: Vocabulary;
  readonly form: TermForm;
  readonly onChange: (patch: Partial<TermForm>) => void;
  readonly isNew: boolean;
  readonly isTaken: boolean;
};

function TermFields({ vocabulary, form, onChange, isNew, isTaken }: TermFieldsProps) {
  const { settings } = useText();
  return (
    <>
      <FieldGrid>
        <TextField label={settings.termLabel} isWide value={form.vi} onChange={(vi) => onChange({ vi })} />
        <TextField label={settings.termEnglish} value={form.en} onChange={(en) => onChange({ en })} />
        <TextField
          label={settings.termAbbreviation}
          value={form.abbreviation}
          onChange={(abbreviation) => onChange({ abbreviation })}
        />
        <CountedFields vocabulary={vocabulary} form={form} onChange={onChange} />
        <DateField label={settings.termFrom} value={form.from} onChange={(from) => onChange({ from })} />
        <DateField label={settings.termTo} value={form.to} onChange={(to) => onChange({ to })} />
        <TextField
          label={settings.termSource}
          isWide
          value={form.source}
          onChange={(source) => onChange({ source })}
        />
        <AreaField
          label={settings.termNote}
          isWide
          value={form.note}
          onChange={(note) => onChange({ note })}
        />
        {isNew && (
          <TextField
            label={settings.termCode}
            isWide
            help={settings.termCodeHelp}
            error={isTaken ? settings.termCodeTaken : undefined}
            value={form.code || codeFor(form.vi)}
            onChange={(value) => onChange({ code: value })}
          />
        )}
      </FieldGrid>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={form.isHidden}
          onChange={({ target }) => onChange({ isHidden: target.checked })}
        />
        {settings.termHidden}
        <span className={css.hint}>{settings.termHiddenHelp}</span>
      </label>
    </>
  );
}

/** What the retention desk counts by: how many years, and for a deadline the duty it is of. */
function CountedFields({
  vocabulary,
  form,
  onChange,
}: Pick<TermFieldsProps, 'vocabulary' | 'form' | 'onChange'>) {
  const { settings, retention } = useText();
  return (
    <>
      {isOfDuty(vocabulary) && (
        <SelectField
          label={settings.termDuty}
          value={form.duty ?? ''}
          onChange={(duty) => onChange({ duty: duty || null })}
          choices={retentionDuties.map((duty) => ({ value: duty, label: retention.part[duty] }))}
          none=""
        />
      )}
      {isInYears(vocabulary) && (
        <CountField label={settings.termYears} value={form.years} onChange={(years) => onChange({ years })} />
      )}
    </>
  );
}
