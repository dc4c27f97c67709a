import { ArchiveError, type RuleFile, type RuleMode, type RuleVersion } from '#contract';
import type { Recorder } from '../../engine/recorder.ts';
import type { SettingStore } from '../../engine/store-settings.ts';
import type { Restorers } from '../../engine/undo.ts';
import { shippedRules } from './shipped.ts';
import type { RuleFileStore } from './store-rules.ts';
import { isNewer } from './version.ts';

/** Which file an office uses (null: the one that came with the program) and what it made of single rules. */
export type RuleChoice = {
  readonly version: string | null;
  readonly modes: Readonly<Record<string, RuleMode>>;
};

const SETTING = 'rules';
const UNTOUCHED: RuleChoice = { version: null, modes: {} };

/** The rules of one open archive. */
export type RulesRoom = {
  choice(): RuleChoice;
  /** Writes the choice as a change that undo can put back. */
  choose(wanted: RuleChoice, recorder: Recorder): void;
  /** A version at hand; fails with `not_found` where there is none. */
  get(version: string): RuleFile;
  used(): RuleFile;
  versions(): RuleVersion[];
  readonly store: RuleFileStore;
  readonly restorers: Restorers;
};

/** The rules of one archive: the shipped file, those taken in, and the office's choice. */
export function openRules(settings: SettingStore, store: RuleFileStore): RulesRoom {
  const choice = (): RuleChoice => (settings.get(SETTING) as RuleChoice | undefined) ?? UNTOUCHED;

  function choose(wanted: RuleChoice, recorder: Recorder): void {
    const before = choice();
    settings.put(SETTING, wanted);
    recorder.change('rules', SETTING, 'changed', before);
  }

  function get(version: string): RuleFile {
    const shipped = shippedRules();
    const file = version === shipped.version ? shipped : store.find(version)?.file;
    if (!file) throw new ArchiveError({ code: 'not_found', entity: 'rules', id: version });
    return file;
  }

  const used = (): RuleFile => {
    const { version } = choice();
    return version === null ? shippedRules() : get(version);
  };

  function versions(): RuleVersion[] {
    const shipped = shippedRules();
    const inUse = used().version;
    const taken = store.all().map(({ file: { version }, at, by }) => ({
      ...{ version, isShipped: false, isUsed: version === inUse },
      ...{ takenInAt: at, takenInBy: by },
    }));
    const own = { version: shipped.version, isShipped: true, isUsed: shipped.version === inUse };
    return [{ ...own, takenInAt: null, takenInBy: '' }, ...taken].sort((a, b) =>
      isNewer(a.version, b.version) ? -1 : 1,
    );
  }

  const restorers: Restorers = {
    rules: (_id, before, recorder) => choose(before as RuleChoice, recorder),
  };
  return { choice, choose, get, used, versions, store, restorers };
}
