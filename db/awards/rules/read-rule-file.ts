import type { z } from 'zod';
import { ArchiveError, type ErrorDetail, type Rule, RuleFile } from '#contract';
import { signatureOf } from './signature.ts';

type Refusal = Extract<ErrorDetail, { code: 'rule_file_refused' }>;

const refused = (reason: Refusal['reason'], rule = '', field = ''): ArchiveError =>
  new ArchiveError({ code: 'rule_file_refused', reason, rule, field });

/**
 * Reads a rule file from its text. Refuses with `rule_file_refused`, saying the rule and the field: what is no rule
 * file, has a field nobody knows, a value that cannot be, two rules of one id in force on one day, or a signature that
 * does not fit its version and content.
 */
export function readRuleFile(text: string): RuleFile {
  const given = parsed(text);
  const { success, data, error } = RuleFile.safeParse(given);
  if (!success) throw refusalOf(error, given);
  const clash = data.rules.find((rule, at) => data.rules.slice(0, at).some((other) => isAtOnce(rule, other)));
  if (clash) throw refused('overlap', clash.id, 'effectiveFrom');
  if (signatureOf(data) !== data.signature) throw refused('signature', '', data.version);
  return data;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused('not_rules');
  }
  const isRules =
    typeof given === 'object' && given !== null && Reflect.get(given, 'format') === 'tangthu-rules';
  if (!isRules) throw refused('not_rules');
  return given as Readonly<Record<string, unknown>>;
}

function refusalOf(error: z.ZodError, given: Readonly<Record<string, unknown>>): ArchiveError {
  const unknown = error.issues.find(({ code }) => code === 'unrecognized_keys');
  const issue = unknown ?? error.issues[0];
  if (!issue) return refused('not_rules');
  const [head, at, ...rest] = issue.path;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(head === 'rules' ? rest : issue.path), ...keys].join('.');
  return refused(unknown ? 'unknown_field' : 'field', head === 'rules' ? idAt(given, at) : '', field);
}

function idAt({ rules }: Readonly<Record<string, unknown>>, at: PropertyKey | undefined): string {
  const rule: unknown = Array.isArray(rules) && typeof at === 'number' ? rules[at] : undefined;
  const id: unknown = typeof rule === 'object' && rule !== null ? Reflect.get(rule, 'id') : undefined;
  return typeof id === 'string' ? id.slice(0, 20) : `#${Number(at ?? 0) + 1}`;
}

const isAtOnce = (a: Rule, b: Rule): boolean =>
  a.id === b.id &&
  (a.effectiveFrom ?? '') <= (b.effectiveTo ?? '9999-12-31') &&
  (b.effectiveFrom ?? '') <= (a.effectiveTo ?? '9999-12-31');
