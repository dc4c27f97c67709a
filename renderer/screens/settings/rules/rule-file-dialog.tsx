import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import buttons from '../../../components/dialog-buttons.module.css';
import { useText } from '../../../i18n/language.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { RuleChangeView } from './rule-change.tsx';
import css from './rules.module.css';
import type { Comparison, RuleFileUse } from './use-rule-file.ts';

type RuleFileDialogProps = { readonly comparison: Comparison; readonly file: RuleFileUse };

/** What another version would change, rule by rule, before anything is: to be taken or left. */
export function RuleFileDialog({ comparison, file }: RuleFileDialogProps) {
  const { rules: text } = useText();
  const isReadOnly = useReadOnly();
  const { changes } = comparison;
  const version = text.version(comparison.version);
  const title = text.compareTitle(version, text.version(comparison.replaces));
  const sum = (kind: 'added' | 'changed' | 'removed') =>
    String(changes.filter(({ change }) => change === kind).length);
  return (
    <Dialog title={title} size={980} onClose={file.leave}>
      <p className={css.sum}>
        {changes.length === 0 ? text.noChange : text.sum(sum('added'), sum('changed'), sum('removed'))}
      </p>
      <ul className={css.changes} aria-label={title}>
        {changes.map((change) => (
          <li key={`${change.id} ${change.effectiveFrom}`}>
            <RuleChangeView change={change} />
          </li>
        ))}
      </ul>
      <footer className={`${buttons.buttons} ${css.taking}`}>
        <Button onClick={file.leave}>{text.leave}</Button>
        <Button look="primary" disabled={file.isBusy || isReadOnly} onClick={() => file.accept(comparison)}>
          {text.accept(version)}
        </Button>
      </footer>
    </Dialog>
  );
}
