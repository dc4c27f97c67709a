import { isDeepStrictEqual } from 'node:util';
import { type Contract, type Handlers, Office, Preferences } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { SettingStore } from '../engine/store-settings.ts';
import type { Restorers } from '../engine/undo.ts';

type Kept = { readonly office: Office; readonly preferences: Preferences };

/** The office that keeps the archive, and its choices. */
export function openOffice(settings: SettingStore) {
  const get = (): Kept => ({
    office: Office.parse(settings.get('office') ?? { name: '' }),
    preferences: Preferences.parse(settings.get('preferences') ?? {}),
  });
  const put = ({ office, preferences }: Kept): void => {
    settings.put('office', office);
    settings.put('preferences', preferences);
  };

  const handlers: Handlers<Pick<Contract, 'office'>, QueryContext, CommandContext> = {
    office: {
      get,
      save(wanted, { recorder }) {
        const before = get();
        if (isDeepStrictEqual(wanted, before)) return { changed: 0 };
        put(wanted);
        recorder.about(wanted.office.name);
        recorder.change('setting', 'office', 'changed', before);
        return { changed: 1 };
      },
    },
  };
  const restorers: Restorers = {
    setting(id, before, recorder) {
      const now = get();
      put(before as Kept);
      recorder.change('setting', id, 'changed', now);
    },
  };
  return { get, put, handlers, restorers };
}
export type OfficeRoom = ReturnType<typeof openOffice>;
