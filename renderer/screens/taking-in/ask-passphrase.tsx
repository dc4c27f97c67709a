import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import css from './taking-in.module.css';
import type { TakeIn } from './use-take-in.ts';

/** An encrypted package: its passphrase is asked, held by the open window for the taking in, and never kept. */
export function AskPassphrase({ error, takeIn }: { readonly error: Error; readonly takeIn: TakeIn }) {
  const { takeIn: text } = useText();
  const [typed, type] = useState('');
  return (
    <>
      <Problem error={error} />
      <form
        className={css.passphrase}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '' && !takeIn.isBusy) takeIn.look({ passphrase: typed });
        }}
      >
        <TextField
          type="password"
          label={text.passphrase}
          help={text.passphraseHelp}
          value={typed}
          onChange={type}
        />
        <Button look="primary" icon={KeyRound} type="submit" disabled={typed === '' || takeIn.isBusy}>
          {text.open}
        </Button>
      </form>
    </>
  );
}
