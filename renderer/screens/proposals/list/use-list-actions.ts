import {
  CheckCheck,
  ClipboardPaste,
  FileSpreadsheet,
  FolderOpen,
  ListChecks,
  List as ListIcon,
  Printer,
  RotateCw,
  Send,
  SkipForward,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { Action } from '../../../actions/action.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { notifyDone } from '../../../components/notify.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { proposalsPath } from '../../../paths.ts';
import { useSaveList } from '../handing-on/use-save-list.ts';
import { useDiscard } from '../taking-in/use-discard.ts';
import type { ListHeadProps } from './list-head-props.ts';
import { isFound, nextFound } from './shown-lines.ts';

type ListActions = ListHeadProps & { readonly onPlan: () => void; readonly onDraft: () => void };
type Act = Omit<Action, 'scope'>;

/** What can be done with a list as a whole. */
export function useListActions(list: ListActions): void {
  const { id, work, rows, check, row, takeIn } = list;
  const save = useSaveList({ work, rows, report: check.report });
  const discard = useDiscard();
  const keepClean = useKeepClean(list);
  const undo = useUndoStep(list);
  const hasLines = () => rows.length > 0;
  const next = () => nextFound(rows, row?.at ?? -1);
  const actions: readonly Act[] = [
    act('draft', Send, list.onDraft, { place: 'primary', isChange: true, when: hasLines }),
    act('print', Printer, list.onPrint, { place: 'more', shortcut: 'Ctrl+P', when: hasLines }),
    act('pasteMore', ClipboardPaste, takeIn.paste, { place: 'more', isChange: true }),
    act('openFile', FolderOpen, takeIn.pick, { place: 'more', isChange: true, shortcut: 'Ctrl+O' }),
    act('plan', ListChecks, list.onPlan, { place: 'more', isChange: true }),
    act('export', FileSpreadsheet, save, { place: 'more', when: hasLines }),
    act('keepClean', CheckCheck, keepClean, { place: 'more', isChange: true, when: hasLines }),
    act('checkAgain', RotateCw, check.again, { place: 'more', shortcut: 'F5', when: hasLines }),
    act('toLists', ListIcon, () => goTo(proposalsPath()), { place: 'more' }),
    act('discard', Trash2, () => void list.keeping.flush().then(() => discard(id)), {
      place: 'more',
      isChange: true,
    }),
    act('nextFound', SkipForward, () => list.onLine(next()?.at ?? 0), {
      shortcut: 'T',
      when: () => next() !== undefined,
    }),
    act('undo', Undo2, undo, { shortcut: 'Ctrl+Z', isChange: true }),
  ];
  useActions(actions.map((action) => ({ ...action, scope: 'screen' })));
}

type Word =
  | 'draft'
  | 'print'
  | 'pasteMore'
  | 'openFile'
  | 'plan'
  | 'export'
  | 'keepClean'
  | 'checkAgain'
  | 'toLists'
  | 'discard'
  | 'nextFound'
  | 'undo';

const act = (word: Word, icon: Act['icon'], run: () => void, more: Partial<Act>): Act => ({
  id: `proposals.${word}`,
  label: ({ proposals }) => proposals[word],
  ...(icon ? { icon } : {}),
  run,
  ...more,
});

/** Marks everything without findings as kept, so that only what is doubtful is left to be looked at. */
function useKeepClean({ rows, acts }: ListActions): () => void {
  const { proposals: text, common } = useText();
  const format = useFormat();
  return () => {
    const clean = rows.filter((row) => row.checked && !isFound(row) && row.line.decision === 'open');
    if (clean.length === 0) return;
    acts.keepAll(new Set(clean.map(({ at }) => at)));
    notifyDone(text.keptClean(format.number(clean.length)), { label: common.undo, run: acts.undo });
  };
}

function useUndoStep({ acts, canUndo }: ListActions): () => void {
  const { proposals: text } = useText();
  return () => {
    if (canUndo) acts.undo();
    notifyDone(canUndo ? text.undone : text.nothingToUndo);
  };
}
