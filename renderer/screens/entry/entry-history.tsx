import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { historyQueries } from '../../queries/keeping.ts';
import { useUndo } from '../../queries/use-undo.ts';
import css from './entry-history.module.css';

/** Who changed an entry when, newest first; the latest change can be taken back. */
export function EntryHistory({ id }: { readonly id: string }) {
  const { entry: text } = useText();
  return (
    <Section title={text.history} isFolded>
      <Acts id={id} />
    </Section>
  );
}

function Acts({ id }: { readonly id: string }) {
  const { entry: text, common } = useText();
  const format = useFormat();
  const { data = [] } = useQuery(historyQueries.ofEntry(id));
  const undo = useUndo();
  return (
    <ol className={css.list}>
      {data.map(({ act, revision }) => (
        <li key={act.id} className={css.act} data-undone={act.isUndone}>
          <span className={css.when}>{format.moment(act.at)}</span>
          <span className={css.what}>
            {revision === null ? text.created : text.changed}
            {act.actor && ` · ${act.actor}`}
          </span>
          {act.canUndo && (
            <Button isSmall look="quiet" icon={RotateCcw} onClick={() => undo(act.id)}>
              {common.undo}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
