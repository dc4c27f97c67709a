import { useText } from '../../i18n/language.ts';
import { AgentPicker, type AgentValue } from '../pickers/agent-picker.tsx';
import css from './bodies-field.module.css';

type BodiesFieldProps = {
  readonly label: string;
  readonly value: readonly AgentValue[];
  readonly onChange: (bodies: readonly AgentValue[]) => void;
};

/** Several bodies, one field each; an empty one always waits at the end. */
export function BodiesField({ label, value, onChange }: BodiesFieldProps) {
  const { agent: text } = useText();
  const change = (at: number, body: AgentValue | null) =>
    onChange(
      body === null ? value.filter((_, n) => n !== at) : value.map((one, n) => (n === at ? body : one)),
    );
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{label}</legend>
      {value.map((body, n) => (
        <AgentPicker
          key={body.agentId ?? `typed-${body.asPrinted.length > 0}`}
          label={text.bodyN(String(n + 1))}
          kinds={['body']}
          value={body}
          onChange={(next) => change(n, next)}
        />
      ))}
      <AgentPicker
        key={`next-${value.length}`}
        label={text.bodyN(String(value.length + 1))}
        kinds={['body']}
        value={null}
        onChange={(body) => body?.agentId && onChange([...value, body])}
      />
    </fieldset>
  );
}
