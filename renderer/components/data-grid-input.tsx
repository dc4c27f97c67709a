import { Popover } from '@mantine/core';
import type { RefObject } from 'react';
import { useText } from '../i18n/language.ts';
import css from './data-grid.module.css';
import type { Suggestion } from './suggest-field.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import type { Grid } from './use-grid.ts';

type DataGridInputProps = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly grid: Pick<Grid, 'edit' | 'active' | 'input' | 'startEdit' | 'commit'>;
  readonly gridId: string;
  readonly column: { readonly title: string; readonly align?: 'right' } | undefined;
  /** What stands in the active cell, for screen readers. */
  readonly current: string;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (key: string) => void;
};

/** The one input of a table. It stands over the active cell, unseen until somebody types. */
export function DataGridInput(props: DataGridInputProps) {
  const { input, grid, column, suggestions, onPick } = props;
  const { field } = useText();
  const { edit, active } = grid;
  return (
    <Popover
      opened={edit !== null && suggestions.length > 0}
      position="bottom-start"
      offset={2}
      withRoles={false}
    >
      <Popover.Target>
        <input
          ref={input}
          className={css.input}
          data-editing={edit !== null}
          data-align={column?.align}
          style={props.place}
          aria-label={field.gridCell(column?.title ?? '', String(active.row + 1))}
          aria-description={edit ? undefined : props.current}
          aria-controls={props.gridId}
          autoComplete="off"
          spellCheck={false}
          value={edit?.text ?? ''}
          onChange={(event) => grid.input.onChange(event.target.value)}
          onKeyDown={grid.input.onKeyDown}
          onPaste={grid.input.onPaste}
          onCopy={grid.input.onCopy}
          onDoubleClick={grid.startEdit}
          onBlur={grid.commit}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <SuggestionList suggestions={suggestions} keysFrom={input} onPick={onPick} />
      </Popover.Dropdown>
    </Popover>
  );
}
