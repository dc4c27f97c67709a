import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { ArchiveError, InterchangeRecord } from '#contract';

export type NumberedRecord = { readonly line: number; readonly record: InterchangeRecord };

const BOM = '\uFEFF';

/**
 * Reads a JSON Lines file record by record; memory holds one line. The first line that is no valid record
 * fails with `import_refused`, naming line, field, rule and the refused value.
 */
export async function* readRecords(file: string): AsyncGenerator<NumberedRecord> {
  const source = createReadStream(file);
  const lines = createInterface({ input: source.setEncoding('utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      const bare = line === 1 && text.startsWith(BOM) ? text.slice(1) : text;
      if (bare.trim() !== '') yield { line, record: readRecord(bare, line) };
    }
  } catch (error) {
    throw fileError(error, file);
  } finally {
    source.destroy();
  }
}

/** Reads one line; `line` is its number for the error. */
export function readRecord(text: string, line: number): InterchangeRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(line, '', 'not_json', text);
  }
  const parsed = InterchangeRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refusedBy(firstIssue(parsed.error.issues), value, line);
}

/** The innermost complaint: a union of forms is judged by the form that came furthest. */
function firstIssue(
  issues: readonly z.core.$ZodIssue[],
  path: readonly PropertyKey[] = [],
): z.core.$ZodIssue {
  const [issue] = issues;
  if (!issue) throw new Error('a refusal without an issue');
  const here = { ...issue, path: [...path, ...issue.path] };
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return here;
  const deepest =
    issue.errors.toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0] ?? [];
  return deepest.length > 0 ? firstIssue(deepest, here.path) : here;
}

function refusedBy(issue: z.core.$ZodIssue, value: unknown, line: number): ArchiveError {
  if (issue.code === 'unrecognized_keys') {
    return refused(line, [...issue.path, issue.keys[0] ?? ''].join('.'), 'unknown_field', '');
  }
  const custom = issue.code === 'custom' ? String(issue.params?.rule ?? 'custom') : issue.code;
  const found = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const shown = typeof found === 'string' || typeof found === 'number' ? String(found) : '';
  return refused(line, issue.path.join('.'), custom, shown);
}

/** A refusal that names where and why; at most 60 characters of the value travel with it. */
export const refused = (line: number, field: string, rule: string, value: string): ArchiveError =>
  new ArchiveError({ code: 'import_refused', line, field, rule, value: value.slice(0, 60) });

function fileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const name = file.split(/[\\/]/).at(-1) ?? file;
  if (code === 'ENOENT') return new ArchiveError({ code: 'file_missing', name });
  if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM')
    return new ArchiveError({ code: 'file_unreadable', name });
  return error;
}
