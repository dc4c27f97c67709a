import { describe, expect, it } from 'vitest';
import { RULE_FILE_BYTES } from '#contract';
import { ruleFileText } from '../../../../renderer/screens/settings/rules/rule-file-text.ts';

const chosen = (size: number, text: () => Promise<string>) => ({ name: 'quy-tac.json', size, text });
const unread = () => Promise.reject(new Error('nobody may read this'));
const refused = { detail: { code: 'rule_file_refused', reason: 'not_rules' } };

describe('a chosen rule file', () => {
  it('is read as it is', async () => {
    expect(await ruleFileText(chosen(2, async () => '{}'))).toBe('{}');
  });

  it.each([0, RULE_FILE_BYTES + 1, 5 * 2 ** 30])('of %d bytes is refused before it is read', async (size) => {
    await expect(ruleFileText(chosen(size, unread))).rejects.toMatchObject(refused);
  });

  it('on a stick that was pulled out is said to be unreadable, by name', async () => {
    await expect(ruleFileText(chosen(100, unread))).rejects.toMatchObject({
      detail: { code: 'file_unreadable', name: 'quy-tac.json' },
    });
  });
});
