import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../../actions/shortcuts.ts';
import { useText } from '../../i18n/language.ts';
import { above, openAtFirst, type TreeBody, type TreeRow, treeRows, treeStep } from './body-tree.ts';
import css from './body-tree-view.module.css';
import { isFormer, useFormerly } from './formerly.ts';

type BodyTreeViewProps = {
  readonly bodies: readonly TreeBody[];
  readonly activeId: string | null;
  readonly onActiveChange: (id: string) => void;
};

/** Bodies under the bodies above them. One stop for Tab; right and left open, close, and go up. */
export function BodyTreeView({ bodies, activeId, onActiveChange }: BodyTreeViewProps) {
  const { bodies: text } = useText();
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => openAtFirst(bodies, activeId));
  const shownOpen = new Set([...open, ...above(bodies, activeId)]);
  const rows = treeRows(bodies, shownOpen);
  const at = rows.findIndex(({ body }) => body.id === activeId);
  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const turn = ({ body, isOpen }: TreeRow) => {
    const next = new Set(shownOpen);
    if (isOpen) next.delete(body.id);
    else next.add(body.id);
    if (isOpen && above(bodies, activeId).includes(body.id)) onActiveChange(body.id);
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const step = treeStep(event.key, rows, at);
    if (!step) return;
    event.preventDefault();
    const row = rows['to' in step ? step.to : at];
    if (row && 'to' in step) onActiveChange(row.body.id);
    else if (row) turn(row);
  };
  return (
    <div
      ref={tree}
      className={css.tree}
      role="tree"
      aria-label={text.tree}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, n) => (
        <Branch
          key={row.body.id}
          id={`${id}-${n}`}
          row={row}
          isActive={n === at}
          onTurn={() => turn(row)}
          onPick={() => onActiveChange(row.body.id)}
        />
      ))}
    </div>
  );
}

type BranchProps = {
  readonly id: string;
  readonly row: TreeRow;
  readonly isActive: boolean;
  readonly onTurn: () => void;
  readonly onPick: () => void;
};

function Branch({ id, row, isActive, onTurn, onPick }: BranchProps) {
  const { body, level, isOpen, hasChildren } = row;
  const formerly = useFormerly();
  return (
    <div
      id={id}
      className={css.branch}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-selected={isActive}
      aria-expanded={hasChildren ? isOpen : undefined}
      data-active={isActive}
      data-former={isFormer(body)}
      style={{ '--level': level }}
      title={[body.name, formerly(body)].filter(Boolean).join(' · ')}
      onClick={onPick}
      onKeyDown={undefined}
    >
      <span
        className={css.turn}
        data-open={isOpen}
        aria-hidden
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          onTurn();
        }}
      >
        {hasChildren && <ChevronRight size={15} />}
      </span>
      <span className={css.name}>{body.name}</span>
    </div>
  );
}
