import { z } from 'zod';
import { HandoverRule } from '#contract';
import file from './check-rules.json' with { type: 'json' };

const RuleTable = z.object({
  version: z.string(),
  rules: z.array(z.object({ rule: HandoverRule, blocks: z.boolean(), source: z.string() })),
});

/** What is looked for before a hand-over, in the order it is told, and whether it blocks; each with its source. */
export const checkRules = RuleTable.parse(file).rules;
