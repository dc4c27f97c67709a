import { useEffect } from 'react';
import { z } from 'zod';
import { ArchiveError, ErrorShape, Fault, type Job } from '#contract';
import { notifyDone, notifyProblem, notifyWarning } from '../../components/notify.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { isToldHere } from '../../queries/told-here.ts';
import { connection } from '../../transport/connection.ts';

/** Work that goes on by itself and says nothing when it ends well. */
const SILENT: readonly Job['kind'][] = ['renditions', 'search_rebuild'];
/** An import that wrote nothing: the screen that asked tells what it found. */
const OnlyLooked = z.object({ batch: z.null() });
const TakenBack = z.object({ removed: z.int(), restored: z.int() });
const Verified = z.object({ faults: z.array(Fault) });

/** Says how jobs ended that somebody waits for; not a failure that stands on the open screen already. */
export function useJobNotices(): void {
  const { common, frame, settings, takeIn } = useText();
  const format = useFormat();
  useEffect(
    () =>
      connection().onEvent((event) => {
        if (event.type !== 'job') return;
        const { kind, state, result } = event.job;
        if (state === 'failed' && !isToldHere(event.job)) notifyProblem(failureOf(result));
        if (state !== 'done' || SILENT.includes(kind) || OnlyLooked.safeParse(result).success) return;
        const back = TakenBack.safeParse(result).data;
        if (back) {
          notifyDone(takeIn.takenBack(format.number(back.removed), format.number(back.restored)));
          return;
        }
        const faults = kind === 'verify' ? Verified.safeParse(result).data?.faults.length : 0;
        if (!faults) notifyDone(frame.jobDone[kind]);
        else {
          const see = { label: common.open, run: () => goTo('/settings/backup') };
          notifyWarning(settings.verifyFound(String(faults)), see);
        }
      }),
    [common, frame, settings, takeIn, format],
  );
}

function failureOf(result: unknown): Error {
  const detail = ErrorShape.safeParse(result);
  return detail.success ? new ArchiveError(detail.data) : new Error('job failed');
}
