import { useState } from 'react';
import type { Rule, RuleMode } from '#contract';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import type { RuleGroup } from './rule-groups.ts';
import { RuleSource } from './rule-source.tsx';
import css from './rules.module.css';

const MODES: readonly RuleMode[] = ['as-marked', 'to-check', 'off'];

type RuleRowProps = {
  readonly group: RuleGroup;
  readonly modes: Readonly<Record<string, RuleMode>>;
  readonly today: string;
};

/** One rule: what it says now, its earlier and later wordings, and how the office uses it. */
export function RuleRow({ group: { id, shown, others }, modes, today }: RuleRowProps) {
  const { rules: text } = useText();
  const [language] = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const mode = modes[id] ?? shown.mode ?? 'as-marked';
  return (
    <>
      <tr data-off={mode === 'off'}>
        <th scope="row" className={css.id}>
          {id}
        </th>
        <td>
          <p className={css.text}>{shown.text[language]}</p>
          {shown.note && <p className={css.small}>{shown.note}</p>}
          {others.length > 0 && (
            <button
              type="button"
              className={css.more}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {text.otherPeriods(String(others.length))}
            </button>
          )}
        </td>
        <td>
          <RuleSource rule={shown} today={today} />
        </td>
        <td>
          <ModeField id={id} mode={mode} />
        </td>
      </tr>
      {isOpen && others.map((rule) => <OtherPeriod key={rule.effectiveFrom} rule={rule} today={today} />)}
    </>
  );
}

function OtherPeriod({ rule, today }: { readonly rule: Rule; readonly today: string }) {
  const [language] = useLanguage();
  return (
    <tr className={css.other}>
      <td />
      <td>
        <p className={css.text}>{rule.text[language]}</p>
        {rule.note && <p className={css.small}>{rule.note}</p>}
      </td>
      <td>
        <RuleSource rule={rule} today={today} />
      </td>
      <td />
    </tr>
  );
}

function ModeField({ id, mode }: { readonly id: string; readonly mode: RuleMode }) {
  const { rules: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const isReadOnly = useReadOnly();
  const { give, isBusy } = useCommand(archive.rule.setMode, {
    onDone: (_, input) => notifyUndoable(text.modeSet(input.id, text.mode[input.mode])),
  });
  return (
    <select
      className={css.mode}
      aria-label={text.useOf(id)}
      value={mode}
      disabled={isBusy || isReadOnly}
      onChange={({ target }) => {
        const chosen = MODES.find((one) => one === target.value);
        if (chosen) give({ id, mode: chosen });
      }}
    >
      {MODES.map((one) => (
        <option key={one} value={one}>
          {text.mode[one]}
        </option>
      ))}
    </select>
  );
}
