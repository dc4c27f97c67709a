import { describe, expect, it } from 'vitest';
import type { AgentSummary, AwardLineInput } from '../../../db/contract/index.ts';
import { autoLinks } from '../../../renderer/screens/commendations/lines/agent-match.ts';
import { nameKeyOf } from '../../../renderer/screens/commendations/lines/name-key.ts';
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

function matched(lines: readonly AwardLineInput[], agents: readonly AgentSummary[] | null) {
  const candidates = new Map(lines.map((line) => [nameKeyOf(line), agents]));
  const { links, open } = autoLinks(lines, candidates);
  return { links: [...links].map(([at, { id }]) => [at, id]), open: [...open] };
}

describe('linking recipients without anybody looking', () => {
  it('never links on a name alone', () => {
    expect(matched([person()], [givenAgent('a')])).toEqual({ links: [], open: [[0, 1]] });
    expect(matched([person()], [])).toEqual({ links: [], open: [[0, 0]] });
  });

  it('links the one agent of that name with the same year of birth or unit, however they are spelled', () => {
    const [byYear, byUnit] = [
      givenAgent('a', { birthYear: 1971 }),
      givenAgent('b', { unit: 'Tổ dân phố 7' }),
    ];
    expect(matched([person({ birthYear: 1971 })], [byYear]).links).toEqual([[0, 'a']]);
    expect(matched([person({ unit: 'TỔ DÂN PHỐ 7' })], [byUnit]).links).toEqual([[0, 'b']]);
  });

  it('leaves two of one name open, unless the year of birth rules one out', () => {
    const line = person({ birthYear: 1971, unit: 'TDP 7' });
    const [fits, unknown] = [givenAgent('a', { birthYear: 1971 }), givenAgent('b', { unit: 'TDP 9' })];
    expect(matched([line], [fits, unknown])).toEqual({ links: [], open: [[0, 2]] });
    expect(matched([line], [fits, givenAgent('b', { birthYear: 1980 })]).links).toEqual([[0, 'a']]);
  });

  it('does not link where the year of birth differs, whatever the unit', () => {
    const agent = givenAgent('a', { birthYear: 1980, unit: 'TDP 7' });
    expect(matched([person({ birthYear: 1971, unit: 'TDP 7' })], [agent]).links).toEqual([]);
  });

  it('wants the whole name and the same kind', () => {
    const unit = { unit: 'TDP 7' };
    expect(matched([person(unit)], [givenAgent('a', { ...unit, name: 'Nguyễn Văn Đức Anh' })]).open).toEqual([
      [0, 0],
    ]);
    expect(matched([person(unit)], [givenAgent('a', { ...unit, kind: 'body' })]).open).toEqual([[0, 0]]);
  });

  it('leaves open what it could not see in full', () => {
    expect(matched([person({ birthYear: 1971 })], null)).toEqual({ links: [], open: [[0, null]] });
  });

  it('leaves two lines open that would go to one agent, unless both have the year of birth', () => {
    const agent = givenAgent('a', { birthYear: 1971, unit: 'TDP 7' });
    expect(matched([person({ unit: 'TDP 7' }), person({ unit: 'TDP 7' })], [agent]).links).toEqual([]);
    expect(matched([person({ birthYear: 1971 }), person({ birthYear: 1971 })], [agent]).links).toEqual([
      [0, 'a'],
      [1, 'a'],
    ]);
  });

  it('lets lines alone that are linked or have no name', () => {
    const lines = [person({ agentId: 'x' }), person({ asPrinted: ' ' })];
    expect(matched(lines, [givenAgent('a')])).toEqual({ links: [], open: [] });
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
