import type { Rule, RuleChange } from '#contract';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { RuleSource } from './rule-source.tsx';
import css from './rules.module.css';

/** One rule as it is and as it would be, side by side; what changes of it is named. */
export function RuleChangeView({
  change: { id, change, fields, before, after },
}: {
  readonly change: RuleChange;
}) {
  const { rules: text } = useText();
  const names = fields.map((field) => text.field[field as keyof typeof text.field] ?? field);
  return (
    <article className={css.change} aria-label={`${id}: ${text.change[change]}`}>
      <h3>
        {id} <span data-change={change}>{text.change[change]}</span>
        {names.length > 0 && <small>{names.join(', ')}</small>}
      </h3>
      <div className={css.sides}>
        <Side title={text.before} rule={before} fields={fields} />
        <Side title={text.after} rule={after} fields={fields} />
      </div>
    </article>
  );
}

type SideProps = { readonly title: string; readonly rule: Rule | null; readonly fields: readonly string[] };

function Side({ title, rule, fields }: SideProps) {
  const { rules: text } = useText();
  const [language] = useLanguage();
  return (
    <div className={css.side}>
      <h4>{title}</h4>
      {rule === null ? (
        <p className={css.small}>{text.absent}</p>
      ) : (
        <>
          <p className={css.text}>{rule.text[language]}</p>
          <RuleSource rule={rule} />
          {fields.includes('note') && <p className={css.small}>{rule.note}</p>}
          {fields.includes('severity') && <p className={css.small}>{text.severity[rule.severity]}</p>}
          {fields.includes('mode') && <p className={css.small}>{text.mode[rule.mode ?? 'as-marked']}</p>}
          {(fields.includes('parameters') || fields.includes('kind')) && (
            <pre className={css.parameters}>{JSON.stringify(rule.parameters, null, 1)}</pre>
          )}
        </>
      )}
    </div>
  );
}
