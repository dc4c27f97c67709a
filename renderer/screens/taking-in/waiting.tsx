import { PackageOpen } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import css from './taking-in.module.css';
import type { TakeIn } from './use-take-in.ts';
import { putUp } from './work.ts';

/** A package that was opened while another one is at work, and the way to it: never by itself, results are to be read. */
export function Waiting({ takeIn: { work, isBusy } }: { readonly takeIn: TakeIn }) {
  const { takeIn: text } = useText();
  const { waiting } = work;
  if (waiting === null || waiting === work.folder) return null;
  return (
    <div className={css.buttons}>
      <p className={css.hint} role="status">
        {text.waiting(waiting)}
      </p>
      <Button icon={PackageOpen} disabled={isBusy} onClick={() => putUp(waiting)}>
        {text.openWaiting}
      </Button>
    </div>
  );
}
