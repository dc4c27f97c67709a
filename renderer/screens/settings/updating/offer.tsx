import { ShieldCheck } from 'lucide-react';
import type { OfferedUpdate } from '#contract';
import { Button } from '../../../components/button.tsx';
import { KeyValues } from '../../../components/key-values.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { host } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import css from './updating.module.css';

type OfferProps = { readonly update: OfferedUpdate; readonly onLeave: () => void };

/** A newer version whose signature is right, with what will be done when it is taken. */
export function Offer({ update, onLeave }: OfferProps) {
  const { settings } = useText();
  const format = useFormat();
  const install = useCommand(host.update.install, { onFailed: () => undefined });
  return (
    <section className={css.offer} aria-label={settings.updateFound(update.version)}>
      <h2 className={css.found}>{settings.updateFound(update.version)}</h2>
      <KeyValues
        values={[
          { label: settings.updateReleased, value: format.day(update.releasedOn) },
          { label: settings.updateSize, value: format.bytes(update.sizeBytes) },
          { label: settings.updateSigned, value: settings.updateSignedYes, isWide: true },
        ]}
      />
      <ol className={css.steps}>
        {settings.updateSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={css.lead}>{settings.updateKept}</p>
      <div className={css.buttons}>
        <Button look="primary" icon={ShieldCheck} disabled={install.isBusy} onClick={() => install.give({})}>
          {settings.updateInstall}
        </Button>
        <Button disabled={install.isBusy} onClick={onLeave}>
          {settings.updateLeave}
        </Button>
      </div>
      {install.isBusy && <p role="status">{settings.updateInstalling}</p>}
      {install.error && <Problem error={install.error} />}
    </section>
  );
}
