import { useQuery } from '@tanstack/react-query';
import { FileText, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { OfferedUpdate } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../i18n/language.ts';
import { host } from '../../../queries/client.ts';
import { hostQueries } from '../../../queries/host.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { Offer } from './offer.tsx';
import css from './updating.module.css';

/** Where a newer version comes from: a file the program looks at first, or by hand where it cannot install itself. */
export function Updating() {
  const { settings } = useText();
  const { data: state } = useQuery(hostQueries.state());
  const openLogs = useCommand(host.native.openLogs);
  if (!state) return null;
  return (
    <>
      <p className={css.version}>{settings.updateInstalled(state.appVersion)}</p>
      {state.updatesBy === 'file' && <FromFile />}
      {state.updatesBy === 'hand' && <ByHand steps={settings.updateByHand} />}
      {state.updatesBy === 'zip' && <ByHand steps={settings.updateByZip} />}
      <div className={css.beside}>
        <Button icon={FileText} onClick={() => openLogs.give({})}>
          {settings.updateLogs}
        </Button>
      </div>
    </>
  );
}

/** Picks an installer; what is wrong with it stands in place of the offer. */
function FromFile() {
  const { settings } = useText();
  const [offered, setOffered] = useState<OfferedUpdate | null>(null);
  const choose = useCommand(host.update.choose, {
    onDone: ({ update }) => setOffered(update),
    // The failure stands on the page, below the button.
    onFailed: () => setOffered(null),
  });
  return (
    <>
      <p className={css.lead}>{settings.updateLead}</p>
      {offered ? (
        <Offer update={offered} onLeave={() => setOffered(null)} />
      ) : (
        <Button look="primary" icon={RefreshCw} disabled={choose.isBusy} onClick={() => choose.give({})}>
          {choose.isBusy ? settings.updateChoosing : settings.updateChoose}
        </Button>
      )}
      {choose.error && <Problem error={choose.error} />}
    </>
  );
}

function ByHand({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
