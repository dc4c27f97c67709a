import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Office, Preferences } from '#contract';
import { notifyDone } from '../../components/notify.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { officeQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';

/** The office and its preferences as they stand, with what was changed in this form over them. */
export function useOffice() {
  const { settings } = useText();
  const query = useQuery(officeQueries.get());
  const [changed, setChanged] = useState<{ office: Partial<Office>; preferences: Partial<Preferences> }>(
    UNCHANGED,
  );
  const save = useCommand(archive.office.save, {
    onDone: () => {
      setChanged(UNCHANGED);
      notifyDone(settings.saved);
    },
  });
  const current = query.data && {
    office: { ...query.data.office, ...changed.office },
    preferences: { ...query.data.preferences, ...changed.preferences },
  };
  return {
    query,
    current,
    isChanged: changed !== UNCHANGED,
    isBusy: save.isBusy,
    setOffice: (office: Partial<Office>) =>
      setChanged({ ...changed, office: { ...changed.office, ...office } }),
    setPreferences: (preferences: Partial<Preferences>) =>
      setChanged({ ...changed, preferences: { ...changed.preferences, ...preferences } }),
    save: () => current && save.give(current),
  };
}

const UNCHANGED = { office: {}, preferences: {} };
