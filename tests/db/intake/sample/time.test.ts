import { describe, expect, it } from 'vitest';
import { makeSample } from '../../../../db/intake/sample/index.ts';
import { agents, all, dayOf, lines, linkOf, sample, today } from './sample-records.ts';

function expectAlive(id: string | undefined, day: string) {
  const body = agents.get(id);
  if (body?.kind !== 'body') throw new Error(`no body ${id}`);
  expect(day >= (body.validFrom ?? '') && day <= (body.validTo ?? '9999'), `${body.name} on ${day}`).toBe(
    true,
  );
}

describe('time in the sample', () => {
  it('dates every entry within the life of the body it came from', () => {
    for (const record of sample.records) {
      const day = dayOf(record);
      const id = 'origin' in record ? linkOf(record.origin) : undefined;
      if (day && id) expectAlive(id, day);
    }
  });

  it('gives offices and award units only while the body lives', () => {
    for (const person of all('person')) {
      for (const { unitId, from, to } of person.positions ?? []) {
        expectAlive(unitId, from ?? '');
        if (to) expectAlive(unitId, to);
      }
    }
    for (const { decision, line } of lines)
      if (line.unitId) expectAlive(line.unitId, decision.signedOn ?? '');
  });

  it('rewards nobody before twenty, pupils apart, and nobody unborn', () => {
    for (const { decision, line } of lines) {
      if (!line.birthYear) continue;
      const age = Number(decision.signedOn?.slice(0, 4)) - line.birthYear;
      expect(age).toBeGreaterThanOrEqual(line.name.startsWith('Em ') ? 7 : 20);
    }
  });

  it('ends with today', () => {
    const early = makeSample({ seed: 2025, today: '2019-06-30' });
    const days = early.records.map(dayOf).filter((day) => day !== undefined);
    expect(days.every((day) => day <= '2019-06-30')).toBe(true);
    expect(all('minutes', early).length).toBeGreaterThan(10);
    expect(sample.records.map(dayOf).every((day) => !day || day <= today)).toBe(true);
  });

  it('cites no law before its day', () => {
    for (const { heldOn, citations } of all('minutes')) {
      const numbers = (citations ?? []).map((citation) =>
        typeof citation === 'string' ? citation : citation.number,
      );
      if (numbers.includes('72/2025/QH15')) expect((heldOn ?? '') >= '2025-06-16').toBe(true);
      if (numbers.includes('30/2020/NĐ-CP')) expect((heldOn ?? '') >= '2020-03-05').toBe(true);
    }
  });
});
