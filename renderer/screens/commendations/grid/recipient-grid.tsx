import { ClipboardPaste, Link2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { AwardLine, AwardLineInput } from '#contract';
import { Button } from '../../../components/button.tsx';
import { type CellTyping, DataGrid } from '../../../components/data-grid.tsx';
import { type Cell, type CellChange, pasteChanges } from '../../../components/grid-model.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { type FreshLine, editLines } from '../lines/edit-lines.ts';
import { lineColumns } from '../lines/line-cells.ts';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { readLayout, type Table } from '../paste/table-layout.ts';
import { useAwardForms } from '../use-award-forms.ts';
import { useMoney } from '../use-money.ts';
import css from './recipient-grid.module.css';
import { useAutoLink } from './use-auto-link.ts';
import { useCellSuggestions } from './use-cell-suggestions.tsx';
import { useCellWords, useLineColumns } from './use-line-columns.tsx';
import type { LineHistory } from './use-line-history.ts';
import { useLineMarks } from './use-line-marks.tsx';
import { useLineChoice } from './use-line-choice.ts';

type RecipientGridProps = {
  readonly lines: readonly AwardLineInput[];
  readonly history: LineHistory;
  readonly fresh: FreshLine;
};
