import { ArchiveError, RULE_FILE_BYTES } from '#contract';

/**
 * The text of a file somebody chose. Fails with `rule_file_refused` where it is empty or far too large to hold rules,
 * before a byte is read; with `file_unreadable` where it cannot be read to its end, as from a stick pulled out.
 */
export async function ruleFileText(file: Pick<File, 'name' | 'size' | 'text'>): Promise<string> {
  if (file.size === 0 || file.size > RULE_FILE_BYTES)
    throw new ArchiveError({ code: 'rule_file_refused', reason: 'not_rules', rule: '', field: '' });
  try {
    return await file.text();
  } catch (cause) {
    throw new ArchiveError({ code: 'file_unreadable', name: file.name }, { cause });
  }
}
