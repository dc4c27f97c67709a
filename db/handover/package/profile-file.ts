import fs from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { ArchiveError, HandoverProfile, type InputIssue } from '#contract';

/** What a file of an office says: a profile, or what is wrong with it. */
export type ProfileRead = { readonly profile: HandoverProfile } | { readonly issues: readonly InputIssue[] };

/** A profile of twenty sheets with all the columns there may be is smaller. */
const LARGEST = 1024 * 1024;
/** More than these help nobody. */
const MOST_ISSUES = 20;

/** Reads a profile from a JSON file; fails with `file_missing` where there is no such file. */
export async function readProfileFile(file: string): Promise<ProfileRead> {
  const about = await fs.stat(file).catch(() => undefined);
  if (!about?.isFile()) throw new ArchiveError({ code: 'file_missing', name: path.basename(file) });
  if (about.size > LARGEST) return { issues: [{ path: '', rule: 'too_large' }] };
  const json = parsed(await fs.readFile(file, 'utf8'));
  if (json === undefined) return { issues: [{ path: '', rule: 'not_profile' }] };
  const read = HandoverProfile.safeParse(json);
  if (read.success) return { profile: read.data };
  return { issues: read.error.issues.flatMap((issue) => told(issue, json)).slice(0, MOST_ISSUES) };
}

/** An object of JSON, with or without a byte order mark; undefined for anything else. */
function parsed(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Where it is wrong and with which value, as the file has it. */
function told(issue: z.core.$ZodIssue, json: object): InputIssue[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...at, key].join('.'), rule: 'unrecognized_keys' }));
  const value = at.reduce<unknown>(
    (inside, name) => (inside as Record<string, unknown> | undefined)?.[name],
    json,
  );
  const said =
    typeof value === 'string' || typeof value === 'number' ? ` = ${String(value).slice(0, 80)}` : '';
  return [{ path: `${at.join('.')}${said}`, rule: ruleOf(issue, at, value) }];
}

function ruleOf(issue: z.core.$ZodIssue, at: readonly string[], value: unknown): string {
  if (issue.code === 'custom' && typeof issue.params?.rule === 'string') return issue.params.rule;
  if (value === undefined) return 'required';
  if (issue.code !== 'invalid_value') return issue.code;
  if (at[0] === 'parts') return 'unknown_part';
  return at.at(-1) === 'field' ? 'unknown_sheet_field' : issue.code;
}
