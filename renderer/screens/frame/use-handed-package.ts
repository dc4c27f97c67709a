import { useEffect, useRef } from 'react';
import { notifyProblem, notifyWarning } from '../../components/notify.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import { archive, host } from '../../queries/client.ts';
import { connection } from '../../transport/connection.ts';
import { handOver } from '../taking-in/work.ts';

/**
 * Shows the package that somebody has opened with a double click, before the program ran or while it does; says that it
 * waits where another one is at work.
 */
export function useHandedPackage(): void {
  const text = useText();
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const take = () => void takePackage(() => latest.current).catch(notifyProblem);
    take();
    return connection().onEvent(({ type }) => {
      if (type === 'package') take();
    });
  }, []);
}

async function takePackage(text: () => Text): Promise<void> {
  const jobs = await archive.job.list({});
  const { folder } = await host.native.takePackage({});
  if (folder === null) return;
  const show = () => goTo('/handover/taking-in');
  if (handOver(folder, jobs)) show();
  else notifyWarning(text().takeIn.handedOver(folder), { label: text().common.open, run: show });
}
