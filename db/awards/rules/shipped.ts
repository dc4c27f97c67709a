import { RuleFile } from '#contract';
import file from './commendation-rules.json' with { type: 'json' };

let read: RuleFile | undefined;

/** The rules that come with the program; read once. */
export function shippedRules(): RuleFile {
  read ??= RuleFile.parse(file);
  return read;
}
