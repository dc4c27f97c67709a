import { useState } from 'react';
import type { Agent } from '#contract';
import { AgentLine } from '../../../components/agent-line.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { AgentPicker, type AgentValue } from '../../pickers/agent-picker.tsx';
import css from './merging.module.css';

type OtherRecordProps = { readonly agent: Agent; readonly onPick: (id: string) => void };

/** Chooses the record that may be the same: one of the namesakes, or any other by name. */
export function OtherRecord({ agent, onPick }: OtherRecordProps) {
  const { merging: text, agent: words } = useText();
  const [typed, setTyped] = useState<AgentValue | null>(null);
  return (
    <>
      {agent.namesakes.length > 0 && (
        <Section title={words.namesakes}>
          <ul className={css.list}>
            {agent.namesakes.map((one) => (
              <li key={one.id}>
                <button type="button" className={css.pick} onClick={() => onPick(one.id)}>
                  <AgentLine agent={one} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={css.picker}>
        <AgentPicker
          label={text.other}
          kinds={[agent.summary.kind]}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            if (value?.agentId && value.agentId !== agent.summary.id) onPick(value.agentId);
          }}
        />
        {typed?.agentId === agent.summary.id && <p className={css.warning}>{text.same}</p>}
      </div>
    </>
  );
}
