import { KeyRound } from 'lucide-react';
import { ArchiveError } from '#contract';
import { Button } from '../../components/button.tsx';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { AskPassphrase } from './ask-passphrase.tsx';
import css from './taking-in.module.css';
import type { TakeIn } from './use-take-in.ts';

/**
 * Why a package is not taken in. Another key than before can be accepted once the office was asked, and what is encrypted
 * opened with its passphrase.
 */
export function Refused({ error, takeIn }: { readonly error: Error; readonly takeIn: TakeIn }) {
  const { takeIn: text } = useText();
  const detail = error instanceof ArchiveError ? error.detail : null;
  if (detail?.code === 'passphrase_needed' || detail?.code === 'passphrase_wrong')
    return <AskPassphrase error={error} takeIn={takeIn} />;
  if (detail?.code !== 'package_sender') return <Problem error={error} onRetry={() => takeIn.look()} />;
  return (
    <>
      <Problem error={error}>
        <Button icon={KeyRound} disabled={takeIn.isBusy} onClick={() => takeIn.look({ acceptsKey: true })}>
          {text.acceptKey}
        </Button>
      </Problem>
      <dl className={css.keys}>
        <dt>{text.keyBefore}</dt>
        <dd>{detail.known ? <Fingerprint value={detail.known} /> : text.unsigned}</dd>
        <dt>{text.keyNow}</dt>
        <dd>{detail.found ? <Fingerprint value={detail.found} /> : text.unsigned}</dd>
      </dl>
    </>
  );
}
