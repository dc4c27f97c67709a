import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ArchiveError, type ErrorDetail } from '#contract';
import { notifyProblem } from '../../components/notify.tsx';
import { goTo } from '../../hash-location.ts';
import { archive, host } from '../../queries/client.ts';

/** What stood in the way of opening a folder. */
export type StationProblem = { readonly detail: ErrorDetail; readonly folder: string };

/** Opening, making and restoring archives. After each the window shows what is open. */
export function useStation() {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<StationProblem | null>(null);

  const attempt = async (folder: string, act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      goTo('/', { replace: true });
      await queryClient.resetQueries();
      return true;
    } catch (error) {
      if (error instanceof ArchiveError) setProblem({ detail: error.detail, folder });
      else notifyProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const open = (folder: string, mode: 'write' | 'read' = 'write') =>
    attempt(folder, () => host.station.open({ folder, mode }));

  return {
    isBusy,
    problem,
    forgetProblem: () => setProblem(null),
    open,
    create: (folder: string, office: string) =>
      attempt(folder, () => host.station.create({ folder, office })),
    restore: (backup: string, folder: string) =>
      attempt(folder, () => host.station.restore({ backup, folder })),
    /** Makes the sample archive, or opens it where it was made before. */
    sample: (folder: string, office: string) => attempt(folder, () => openSample(folder, office)),
    forget: async (folder: string) => {
      await host.station.forget({ folder }).catch(notifyProblem);
      await queryClient.invalidateQueries({ queryKey: ['host'] });
    },
  };
}
export type Station = ReturnType<typeof useStation>;

async function openSample(folder: string, office: string): Promise<void> {
  try {
    await host.station.create({ folder, office });
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.detail.code !== 'archive_exists') throw error;
    await host.station.open({ folder });
    return;
  }
  await archive.job.startSample({});
}
