import { useInfiniteQuery } from '@tanstack/react-query';
import { Split } from 'lucide-react';
import { useState } from 'react';
import type { Agent, AgentContentInput } from '#contract';
import { Button } from '../../../components/button.tsx';
import { CountField } from '../../../components/count-field.tsx';
import { FieldGrid } from '../../../components/field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { agentPath } from '../../../paths.ts';
import { archive } from '../../../queries/client.ts';
import { entryQueries } from '../../../queries/entry.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { usePages } from '../../../queries/use-pages.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import { withFilter } from '../../../with-filter.ts';
import { EntryHead } from '../../entry/entry-head.tsx';
import css from './merging.module.css';
import { NamedPlaces, placeKey } from './named-places.tsx';

type SplitPanelProps = { readonly agent: Agent; readonly onLeave: () => void };

/** Gives some of the places where a record is named to a new one: two people were taken for one. */
export function SplitPanel({ agent, onLeave }: SplitPanelProps) {
  const { merging: text, agent: words, common } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const { rows, total, readOn } = usePages(useInfiniteQuery(entryQueries.ofAgent(agent.summary.id)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState(agent.summary.name);
  const [birthYear, setBirthYear] = useState<number | null>(null);
  const split = useSplit(agent);
  const { kind } = agent.content;
  const places = rows.filter((row) => chosen.has(placeKey(row)));
  const content: AgentContentInput = {
    kind,
    names: [{ name }],
    birthYear: kind === 'person' ? birthYear : null,
  };
  return (
    <article className={css.panel}>
      <EntryHead kind={text.splitTitle} title={agent.summary.name} below={[text.splitLead]} />
      <FieldGrid>
        <TextField label={words.fullName} value={name} onChange={setName} />
        {kind === 'person' && (
          <CountField label={words.birthYear} value={birthYear} onChange={setBirthYear} />
        )}
      </FieldGrid>
      <NamedPlaces rows={rows} chosen={chosen} onChange={setChosen} />
      {rows.length < total && <Button onClick={readOn}>{words.readOn}</Button>}
      <div className={css.buttons}>
        <Button
          look="primary"
          icon={Split}
          disabled={isReadOnly || split.isBusy || places.length === 0 || name.trim() === ''}
          onClick={() => split.run(content, places)}
        >
          {text.split(format.number(places.length))}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </article>
  );
}

type Row = Parameters<typeof NamedPlaces>[0]['rows'][number];

function useSplit({ summary }: Agent) {
  const { merging: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const { give, isBusy } = useCommand(archive.merge.split, {
    onDone: ({ agentId }, { content }) => {
      notifyUndoable(text.splitDone(content.names[0]?.name ?? ''));
      goTo(withFilter(agentPath(summary.kind, agentId)), { replace: true });
    },
  });
  return {
    isBusy,
    run: (content: AgentContentInput, rows: readonly Row[]) =>
      give({
        id: summary.id,
        content,
        places: rows.map(({ entry, role, ordinal }) => ({ entryId: entry.id, role, ordinal })),
      }),
  };
}
