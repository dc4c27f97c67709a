import { ArchiveError } from '#contract';

/** A refusal that names where and why; at most 60 characters of the value travel with it. */
export const refused = (line: number, field: string, rule: string, value: string): ArchiveError =>
  new ArchiveError({ code: 'import_refused', line, field, rule, value: value.slice(0, 60) });
