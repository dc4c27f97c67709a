import { type AgentKind, agentKinds, type ListedLine } from '#contract';
import { Choices } from '../../../components/choices.tsx';
import { CountField } from '../../../components/count-field.tsx';
import { FieldGrid } from '../../../components/field.tsx';
import { AreaField, TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../i18n/language.ts';
import css from './line-form.module.css';

type LineFormProps = {
  readonly line: ListedLine;
  readonly onChange: (change: Partial<ListedLine>) => void;
};

/** What the contract takes; anything else is still being typed. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2200];
const yearOf = (year: number | null): number | null =>
  year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;

/** The fields of a line. What is typed counts at once, and the line is checked again when the typing rests. */
export function LineForm({ line, onChange }: LineFormProps) {
  const { proposals: text, commendations } = useText();
  return (
    <div className={css.form}>
      <FieldGrid>
        <TextField
          label={text.name}
          autoFocus
          maxLength={300}
          value={line.name}
          onChange={(name) => onChange({ name })}
        />
        <CountField
          label={text.birthYear}
          value={line.birthYear}
          onChange={(year) => onChange({ birthYear: yearOf(year) })}
        />
        <TextField
          label={text.position}
          maxLength={300}
          value={line.position}
          onChange={(position) => onChange({ position })}
        />
        <TextField
          label={text.unit}
          maxLength={300}
          value={line.unit}
          onChange={(unit) => onChange({ unit })}
        />
        <TextField
          label={text.form}
          maxLength={200}
          value={line.form}
          onChange={(form) => onChange({ form })}
        />
        <CountField label={text.money} value={line.money} onChange={(money) => onChange({ money })} />
        <CountField
          label={text.periodFrom}
          value={line.periodFrom}
          onChange={(year) => onChange({ periodFrom: yearOf(year) })}
        />
        <CountField
          label={text.periodTo}
          value={line.periodTo}
          onChange={(year) => onChange({ periodTo: yearOf(year) })}
        />
        <AreaField
          label={text.achievement}
          isWide
          rows={2}
          maxLength={5000}
          value={line.achievement}
          onChange={(achievement) => onChange({ achievement })}
        />
        <AreaField
          label={text.initiatives}
          isWide
          rows={2}
          value={line.initiatives.join('\n')}
          onChange={(typed) => onChange({ initiatives: initiativesOf(typed) })}
        />
      </FieldGrid>
      <Choices<AgentKind>
        label={text.kind}
        value={line.recipientKind}
        onChange={(recipientKind) => onChange({ recipientKind, agentId: null })}
        choices={agentKinds.map((kind) => ({ value: kind, label: commendations.kinds[kind] }))}
      />
    </div>
  );
}

/** As typed, blank lines too, so that the caret stays where it is; twenty lines of 500 characters at most. */
const initiativesOf = (typed: string): string[] =>
  typed === ''
    ? []
    : typed
        .split('\n')
        .slice(0, 20)
        .map((one) => one.slice(0, 500));
