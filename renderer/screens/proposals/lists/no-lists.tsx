import { ClipboardPaste, FolderOpen, ListChecks } from 'lucide-react';
import type { ListedLine } from '#contract';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useText } from '../../../i18n/language.ts';
import { OutcomeIcon } from '../line/outcome-icon.tsx';
import { EMPTY_LINE } from '../taking-in/listed-line.ts';
import type { TakeIn } from '../taking-in/use-take-in.ts';
import css from './no-lists.module.css';

type NoListsProps = {
  readonly takeIn: TakeIn;
  readonly isReadOnly: boolean;
  readonly onMake: (list: { readonly title: string; readonly lines: readonly ListedLine[] }) => void;
};

/** What the check is for, told by an example, and the three ways to begin. */
export function NoLists({ takeIn, isReadOnly, onMake }: NoListsProps) {
  const { proposals: text } = useText();
  const tryExample = () =>
    onMake({
      title: text.exampleList,
      lines: text.exampleLines.map((line) => ({ ...EMPTY_LINE, ...line, form: text.exampleForm })),
    });
  return (
    <div className={css.page}>
      <EmptyState icon={ListChecks} title={text.emptyTitle} hint={text.emptyHint}>
        <Button look="primary" icon={ClipboardPaste} disabled={isReadOnly} onClick={takeIn.paste}>
          {text.paste}
        </Button>
        <Button icon={FolderOpen} disabled={isReadOnly} onClick={takeIn.pick}>
          {text.openFile}
        </Button>
        <Button look="quiet" disabled={isReadOnly} onClick={tryExample}>
          {text.tryExample}
        </Button>
      </EmptyState>
      <figure className={css.example}>
        <figcaption className={css.caption}>{text.exampleTitle}</figcaption>
        <ul>
          {text.example.map(({ name, place, found, rule, tone }) => (
            <li key={name} className={css.line}>
              <div>
                <p className={css.name}>{name}</p>
                <p className={css.small}>{place}</p>
              </div>
              <div>
                <p className={css.found} data-look={tone}>
                  <OutcomeIcon
                    finding={{ outcome: tone === 'evidence' ? 'evidence' : 'to-check', tone: 'concerns' }}
                  />
                  {found}
                </p>
                <p className={css.small}>{rule}</p>
              </div>
            </li>
          ))}
        </ul>
      </figure>
      <p className={css.small}>{text.openFileHint}</p>
    </div>
  );
}
