import { useState } from 'react';
import type { RuleChange } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import { ruleFileText } from './rule-file-text.ts';

/** What another version would change; `text` where it comes from a file that is not taken in yet. */
export type Comparison = {
  readonly version: string;
  readonly replaces: string;
  readonly changes: readonly RuleChange[];
  readonly text: string | null;
};

/** Looking at another version of the rules, from a file or at hand, and taking it or leaving it. */
export function useRuleFile() {
  const { rules: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const [comparison, compareWith] = useState<Comparison | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const leave = () => compareWith(null);
  const failed = {
    onFailed: (error: Error) => {
      leave();
      setProblem(error);
    },
  };
  const preview = useCommand(archive.rule.preview, {
    ...failed,
    onDone: (found, input) => compareWith({ ...found, text: input.text }),
  });
  const compare = useCommand(archive.rule.compare, {
    ...failed,
    onDone: (found) => compareWith({ ...found, text: null }),
  });
  const done = {
    ...failed,
    onDone: (_: unknown, { version }: { readonly version: string }) => {
      leave();
      notifyUndoable(text.used(text.version(version)));
    },
  };
  const takeIn = useCommand(
    (input: { readonly version: string; readonly text: string }) => archive.rule.takeIn({ text: input.text }),
    done,
  );
  const use = useCommand(archive.rule.use, done);
  return {
    comparison,
    problem,
    isBusy: [preview, compare, takeIn, use].some(({ isBusy }) => isBusy),
    forgetProblem: () => setProblem(null),
    leave,
    /** Reads a file from a stick and shows what it would change. */
    async open(file: File): Promise<void> {
      setProblem(null);
      try {
        preview.give({ text: await ruleFileText(file) });
      } catch (error) {
        setProblem(error);
      }
    },
    look(version: string): void {
      setProblem(null);
      compare.give({ version });
    },
    accept({ version, text: given }: Comparison): void {
      if (given === null) use.give({ version });
      else takeIn.give({ version, text: given });
    },
  };
}
export type RuleFileUse = ReturnType<typeof useRuleFile>;
