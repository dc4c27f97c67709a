import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { recipientQueries } from '../../queries/recipient.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import css from './matching.module.css';

/** What the last run of matching linked by itself, and a way to take it back; nothing where none of it stands. */
export function LastRun() {
  const { matching: text } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const { data } = useQuery(recipientQueries.batches());
  const takeBack = useCommand(archive.recipient.startUnmatching);
  const run = data?.[0];
  if (!run || run.standing === 0) return <p className={css.hint}>{text.matchAllHint}</p>;
  const { batch, at, linked, standing } = run;
  const said = text.lastRun(format.number(linked), format.moment(at));
  return (
    <p className={css.hint}>
      {standing < linked ? `${said}, ${text.standing(format.number(standing))}.` : `${said}.`}{' '}
      <Button
        isSmall
        look="quiet"
        icon={Undo2}
        disabled={isReadOnly || takeBack.isBusy}
        onClick={() => takeBack.give({ batch })}
      >
        {text.takeBack}
      </Button>
    </p>
  );
}
