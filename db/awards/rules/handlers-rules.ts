import { isDeepStrictEqual } from 'node:util';
import { ArchiveError, type Contract, type Handlers, type RuleFile } from '#contract';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { difference } from './difference.ts';
import { modeOf } from './in-force.ts';
import { readRuleFile } from './read-rule-file.ts';
import type { RulesRoom } from './rules.ts';
import { shippedRules } from './shipped.ts';
import { isNewer } from './version.ts';

const refusedVersion = (reason: 'version_taken' | 'older_version', { version }: RuleFile): ArchiveError =>
  new ArchiveError({ code: 'rule_file_refused', reason, rule: '', field: version });

/** Answers the calls about rules: which are in use, what another file would change, taking it in, going back. */
export function ruleHandlers(
  rules: RulesRoom,
): Handlers<Pick<Contract, 'rule'>, QueryContext, CommandContext> {
  const against = (file: RuleFile) => {
    const used = rules.used();
    return { version: file.version, replaces: used.version, changes: difference(used.rules, file.rules) };
  };
  /** Whether the version is at hand already; refuses another content under its name, and one older than that in use. */
  function isKnown(file: RuleFile): boolean {
    const shipped = shippedRules();
    const known = file.version === shipped.version ? shipped : rules.store.find(file.version)?.file;
    if (known && !isDeepStrictEqual(known, file)) throw refusedVersion('version_taken', file);
    if (!known && !isNewer(file.version, rules.used().version)) throw refusedVersion('older_version', file);
    return known !== undefined;
  }
  const nameOf = (version: string) => (version === shippedRules().version ? null : version);

  return {
    rule: {
      all() {
        const { version, rules: list } = rules.used();
        return { version, rules: list, modes: { ...rules.choice().modes }, versions: rules.versions() };
      },
      preview({ text }) {
        const file = readRuleFile(text);
        isKnown(file);
        return against(file);
      },
      compare: ({ version }) => against(rules.get(version)),
      takeIn({ text }, { recorder }) {
        const file = readRuleFile(text);
        if (!isKnown(file)) rules.store.put({ file, at: recorder.at, by: recorder.actor });
        recorder.about(file.version);
        rules.choose({ ...rules.choice(), version: nameOf(file.version) }, recorder);
        return { version: file.version };
      },
      use({ version }, { recorder }) {
        const file = rules.get(version);
        if (file.version === rules.used().version) return { changed: 0 };
        recorder.about(version);
        rules.choose({ ...rules.choice(), version: nameOf(version) }, recorder);
        return { changed: 1 };
      },
      setMode({ id, mode }, { recorder }) {
        const choice = rules.choice();
        const own = rules.used().rules.filter((rule) => rule.id === id);
        if (own.length === 0) throw new ArchiveError({ code: 'not_found', entity: 'rules', id });
        if (own.every((rule) => modeOf(rule, choice.modes) === mode)) return { changed: 0 };
        const { [id]: _, ...others } = choice.modes;
        const isAsShipped = own.every((rule) => modeOf(rule, {}) === mode);
        recorder.about(id);
        rules.choose({ ...choice, modes: isAsShipped ? others : { ...others, [id]: mode } }, recorder);
        return { changed: 1 };
      },
    },
  };
}
