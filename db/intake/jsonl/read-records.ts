import type { z } from 'zod';
import { ArchiveError, InterchangeRecord } from '#contract';
import { type Line, type LineStart, readLines, type Span } from './read-lines.ts';
import { refused } from './refusal.ts';

export type NumberedRecord = LineStart & { readonly record: InterchangeRecord; readonly length: number };

/**
 * Reads records of a JSON Lines file, in handfuls; lines that `isWanted` declines are not looked at. The
 * first line that is no valid record fails with `import_refused`, naming line, field, rule and the refused value.
 */
export async function* readRecords(
  file: string,
  span: Span,
  isWanted: (line: number) => boolean = () => true,
): AsyncGenerator<NumberedRecord[]> {
  try {
    for await (const lines of readLines(file, span)) {
      const wanted = lines.filter(({ line, text }) => isWanted(line) && text.trim() !== '');
      if (wanted.length > 0) yield wanted.map(numbered);
    }
  } catch (error) {
    throw fileError(error, file);
  }
}

const numbered = ({ text, line, offset }: Line): NumberedRecord => ({
  ...{ line, offset, length: text.length },
  record: readRecord(text, line),
});

/** Reads one line; `line` is its number for the error. */
function readRecord(text: string, line: number): InterchangeRecord {
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

function fileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const name = file.split(/[\\/]/).at(-1) ?? file;
  if (code === 'ENOENT') return new ArchiveError({ code: 'file_missing', name });
  if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM')
    return new ArchiveError({ code: 'file_unreadable', name });
  return error;
}
