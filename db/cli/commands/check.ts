import { type CheckedLine, type EarlierAward, type Finding, interchangeDate } from '#contract';
import { type Command, DONE, textOption, UsageError } from '../command.ts';
import { readListFile } from '../proposal/read-file.ts';
import { linesOf } from '../proposal/read-lines.ts';

/** A proposal list against the history: earlier awards, namesakes, and what a rule asks to look at. */
export const check: Command = {
  options: { on: { type: 'string' }, authority: { type: 'string' }, 'reward-kind': { type: 'string' } },
  mostWords: 1,
  async run({ values, words, output, isJson, text, usage, open }) {
    const [file] = words;
    if (file === undefined) throw new UsageError(text.usage(usage));
    const lines = linesOf(await readListFile(file));
    const { client } = await open('read');
    const plan = {
      on: textOption(values, 'on') ?? null,
      authority: textOption(values, 'authority') ?? '',
      rewardKind: textOption(values, 'reward-kind') ?? '',
    };
    const report = await client.check.run({ plan, lines });
    if (isJson)
      output.out(
        JSON.stringify({
          ...report,
          notices: report.notices.map(toFinding),
          lines: report.lines.map(toLine),
        }),
      );
    else output.out(text.checked(report).join('\n'));
    return DONE;
  },
};

const toLine = ({ line, name, fault, agents, earlier, findings }: CheckedLine) => ({
  ...{ line, name, fault },
  agents: agents.map(({ id, name: called, birthYear, unit, score, reasons, isMeant }) => ({
    ...{ id, name: called, birthYear, unit, score, reasons, isMeant },
  })),
  earlier: earlier.map(toAward),
  findings: findings.map(toFinding),
});

const toAward = (award: EarlierAward) => {
  const { entryId, year, form, number, authority, position, unit, achievement, isSure } = award;
  return {
    ...{ entryId, year, form, class: award.awardClass, number },
    signedOn: award.signedOn && interchangeDate(award.signedOn),
    ...{ authority, position, unit, achievement, revoked: award.stage === 'revoked', isSure },
  };
};

const toFinding = (finding: Finding) => {
  const { rule, outcome, tone, severity, confidence, source, effectiveFrom, effectiveTo } = finding;
  const { reason, evidence, lines, text } = finding;
  return {
    ...{ rule, outcome, tone, severity, confidence, source, effectiveFrom, effectiveTo },
    ...{ text: text.vi, reason, evidence, lines },
  };
};
