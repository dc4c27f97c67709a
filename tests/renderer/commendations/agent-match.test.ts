import { describe, expect, it } from 'vitest';
import type { AgentSummary, AwardLineInput, NameMatch } from '../../../db/contract/index.ts';
import {
  autoLinks,
  isWaiting,
  nameOfLine,
} from '../../../renderer/screens/commendations/lines/agent-match.ts';
import { agentOfLine, withAgent } from '../../../renderer/screens/commendations/lines/with-agent.ts';

const givenAgent = (id: string, more: Partial<AgentSummary> = {}): AgentSummary => ({
  id,
  kind: 'person',
  name: 'Nguyễn Văn Đức',
  birthYear: null,
  position: '',
  unit: '',
  bodyKind: '',
  validFrom: null,
  validTo: null,
  successor: '',
  awardCount: 0,
  mentionCount: 0,
  revision: 0,
  ...more,
});
const person = (more: AwardLineInput = {}): AwardLineInput => ({
  recipientKind: 'person',
  asPrinted: 'Ông Nguyễn Văn Đức',
  ...more,
});

const match = (certain: AgentSummary | null, namesakeCount = 1): NameMatch => ({
  read: {
    ...{ kind: 'person', honorific: '', name: '', position: '', unit: '' },
    birthYear: null,
    fault: null,
  },
  candidates: certain ? [{ agent: certain, score: 1, reasons: [] }] : [],
  certainId: certain?.id ?? null,
  namesakeCount,
});

function matched(lines: readonly AwardLineInput[], matches: readonly NameMatch[]) {
  const { links, open } = autoLinks(lines, new Map(matches.entries()));
  return { links: [...links].map(([at, { id }]) => [at, id]), open: [...open] };
}

describe('linking recipients without anybody looking', () => {
  const agent = givenAgent('a');

  it('links who is certain, and says of the others how many have the name', () => {
    const lines = [person({ unit: 'TDP 7' }), person(), person({ asPrinted: 'Lê Thị Hoa' })];
    expect(matched(lines, [match(agent), match(null, 2), match(null, 0)])).toEqual({
      links: [[0, 'a']],
      open: [
        [1, 2],
        [2, 0],
      ],
    });
  });

  it('leaves two lines open that would give one agent one award twice, but not two different ones', () => {
    const twice = [person({ form: 'Giấy khen' }), person({ form: 'Giấy khen' })];
    expect(matched(twice, [match(agent), match(agent)]).links).toEqual([]);
    const two = [person({ form: 'Giấy khen' }), person({ form: 'Lao động tiên tiến' })];
    expect(matched(two, [match(agent), match(agent)]).links).toEqual([
      [0, 'a'],
      [1, 'a'],
    ]);
    const linked = [person({ form: 'Giấy khen', agentId: 'a' }), person({ form: 'Giấy khen' })];
    const second = autoLinks(linked, new Map([[1, match(agent)]]));
    expect([...second.links]).toEqual([]);
  });

  it('asks about lines that are neither linked nor without a name', () => {
    expect([person(), person({ agentId: 'x' }), person({ asPrinted: ' ' })].map(isWaiting)).toEqual([
      true,
      false,
      false,
    ]);
    expect(nameOfLine(person({ birthYear: 1971, unit: 'TDP 7' }))).toMatchObject({
      ...{ kind: 'person', asPrinted: 'Ông Nguyễn Văn Đức', birthYear: 1971, unit: 'TDP 7' },
    });
  });
});

describe('a line linked by hand', () => {
  it('keeps the name as printed and fills in what was empty', () => {
    const agent = givenAgent('a', { birthYear: 1971, position: 'Tổ trưởng', unit: 'TDP 7' });
    expect(withAgent(person(), agent)).toMatchObject({
      asPrinted: 'Ông Nguyễn Văn Đức',
      agentId: 'a',
      birthYear: 1971,
      position: 'Tổ trưởng',
      unit: 'TDP 7',
    });
    expect(withAgent(person({ unit: 'TDP 9', birthYear: 1970 }), agent)).toMatchObject({
      birthYear: 1970,
      unit: 'TDP 9',
    });
    expect(withAgent(person({ unit: 'TDP 9' }), agent)).not.toHaveProperty('position', 'Tổ trưởng');
  });

  it('takes the record’s name for a piece of it, or one typed without marks', () => {
    expect(withAgent(person({ asPrinted: 'đức' }), givenAgent('a')).asPrinted).toBe('Nguyễn Văn Đức');
    expect(withAgent(person({ asPrinted: 'nguyen van duc' }), givenAgent('a')).asPrinted).toBe(
      'Nguyễn Văn Đức',
    );
    expect(withAgent(person({ asPrinted: 'NGUYEN VAN DUC' }), givenAgent('a')).asPrinted).toBe(
      'NGUYEN VAN DUC',
    );
  });

  it('makes a record of what the line knows', () => {
    const line = person({ birthYear: 1971, sex: 'male', unit: 'TDP 7' });
    expect(agentOfLine(line)).toEqual({
      kind: 'person',
      names: [{ name: 'Nguyễn Văn Đức' }],
      birthYear: 1971,
      sex: 'male',
      positions: [{ position: '', unit: 'TDP 7' }],
    });
    const body = agentOfLine({ recipientKind: 'body', asPrinted: 'Hội Phụ nữ', unit: 'Phường 5' });
    expect(body).toMatchObject({ kind: 'body', names: [{ name: 'Hội Phụ nữ' }], positions: [] });
  });
});
