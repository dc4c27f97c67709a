import { describe, expect, it } from 'vitest';
import { InterchangeRecord, type RecordOf } from '../../../../db/contract/index.ts';
import { makeSample } from '../../../../db/intake/sample/index.ts';

const today = '2026-11-22';
const sample = makeSample({ seed: 2025, today });
type Kind = InterchangeRecord['kind'];

function all<K extends Kind>(kind: K, from = sample): RecordOf<K>[] {
  return from.records.filter((record): record is RecordOf<K> => record.kind === kind);
}

const lines = all('commendation').flatMap((decision) =>
  (decision.recipients ?? []).map((line) => ({ decision, line })),
);
const agents = new Map(
  [...all('person'), ...all('body'), ...all('household')].map((agent) => [agent.id, agent]),
);

/** The day of an entry, whatever its kind calls it. */
function dayOf(record: InterchangeRecord): string | undefined {
  if (record.kind === 'minutes') return record.heldOn ?? undefined;
  if (record.kind === 'photo') return record.takenOn ?? undefined;
  if (record.kind === 'commendation') return record.signedOn ?? undefined;
  return record.kind === 'document' ? (record.issuedOn ?? undefined) : undefined;
}

function linkOf(name: unknown): string | undefined {
  return typeof name === 'object' && name !== null && 'agentId' in name ? String(name.agentId) : undefined;
}

function expectAlive(id: string | undefined, day: string) {
  const body = agents.get(id);
  if (body?.kind !== 'body') throw new Error(`no body ${id}`);
  expect(day >= (body.validFrom ?? '') && day <= (body.validTo ?? '9999'), `${body.name} on ${day}`).toBe(
    true,
  );
}

describe('the sample office', () => {
  it('is the same for the same seed and another for another one', () => {
    expect(makeSample({ seed: 2025, today })).toEqual(sample);
    expect(makeSample({ seed: 7, today, scale: 0.2 })).not.toEqual(
      makeSample({ seed: 8, today, scale: 0.2 }),
    );
  });

  it('holds what it promises', () => {
    expect(all('minutes')).toHaveLength(40);
    expect(all('photo')).toHaveLength(300);
    expect(all('commendation')).toHaveLength(60);
    expect(lines).toHaveLength(1500);
    expect(all('fonds')).toHaveLength(12);
    expect(all('person').length).toBeGreaterThanOrEqual(400);
    expect(all('document').length).toBeGreaterThanOrEqual(60);
    const years = new Set(all('commendation').map(({ year }) => year));
    expect([...years].sort()).toEqual(Array.from({ length: 12 }, (_, i) => 2014 + i));
  });

  it('grows and shrinks with its scale', () => {
    const small = makeSample({ seed: 1, today, scale: 0.25 });
    expect(all('minutes', small)).toHaveLength(10);
    expect(all('photo', small)).toHaveLength(75);
    const large = makeSample({ seed: 1, today, scale: 2 });
    expect(all('commendation', large)).toHaveLength(120);
    expect(all('photo', large)).toHaveLength(600);
    for (const record of large.records) expect(InterchangeRecord.safeParse(record).error).toBeUndefined();
  });

  it('writes records of the interchange format only, under ids of their own', () => {
    for (const record of sample.records) expect(InterchangeRecord.safeParse(record).error).toBeUndefined();
    const ids = sample.records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names nothing that is not there', () => {
    const ids = new Set(sample.records.map(({ id }) => id));
    const named = [...JSON.stringify(sample.records).matchAll(/"(?:\w+Id)":"([^"]+)"/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(3000);
    expect(named.filter((id) => !ids.has(id ?? ''))).toEqual([]);
    expect(ids.has(sample.office.bodyId ?? '')).toBe(true);
  });

  it('names every drawing once', () => {
    const named = sample.records.flatMap((record) => {
      if (!('attachments' in record) && !('file' in record)) return [];
      return [record.file, ...(record.attachments ?? []).map(({ path }) => path)].filter(
        (path) => path !== undefined,
      );
    });
    expect([...named].sort()).toEqual([...sample.photos.keys(), ...sample.scans.keys()].sort());
  });

  it('fills every place of its sentences', () => {
    expect(JSON.stringify(sample.records)).not.toMatch(/[^"\\:[,{]\{|\{\w+\}|undefined|NaN/);
  });

  it('says of itself that it is invented', () => {
    expect(sample.office).toMatchObject({ isSample: true, name: expect.stringContaining('minh họa') });
    for (const record of sample.records) {
      if (!('notes' in record)) continue;
      expect(record.notes).toMatch(/minh họa/i);
    }
  });
});

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

describe('commendations in the sample', () => {
  it('gives no two certificates alike and no number twice in one office and year', () => {
    const certificates = lines.map(({ line }) => line.certificateNo).filter(Boolean);
    expect(certificates.length).toBeGreaterThan(1400);
    expect(new Set(certificates).size).toBe(certificates.length);
    const numbers = all('commendation').map(({ number, signedOn, authority }) =>
      [linkOf(authority), signedOn?.slice(0, 4), number].join(),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('rewards persons, bodies and households in many forms, with classes and money', () => {
    const kinds = (kind: string) => lines.filter(({ line }) => line.kind === kind).length;
    expect(kinds('person')).toBeGreaterThan(900);
    expect(kinds('body')).toBeGreaterThan(150);
    expect(kinds('household')).toBeGreaterThan(150);
    expect(new Set(lines.map(({ line }) => line.formCode)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(lines.map(({ line }) => line.class))).toContain('III');
    expect(lines.every(({ line }) => (line.money ?? 0) >= 100_000)).toBe(true);
  });

  it('lists nobody twice in one decision', () => {
    for (const { recipients = [] } of all('commendation')) {
      const linked = recipients.map(({ agentId }) => agentId).filter(Boolean);
      expect(new Set(linked).size).toBe(linked.length);
    }
  });

  it('tells the long history of one man, and keeps his two namesakes apart', () => {
    const namesakes = all('person').filter(({ name }) => name === 'Nguyễn Văn Đức');
    expect(namesakes.map(({ birthYear }) => birthYear)).toEqual([1971, 1954, 1989]);
    const won = namesakes.map(({ id }) => lines.filter(({ line }) => line.agentId === id));
    expect(won.map(({ length }) => length)).toEqual([12, 3, 4]);
    const fighter = won[0]?.filter(({ line }) => line.formCode === 'grassroots-emulation-fighter');
    expect(fighter?.map(({ line }) => line.periodTo)).toEqual([2016, 2017, 2018]);
    expect(won[0]?.filter(({ line }) => line.revokedBy)).toHaveLength(1);
  });

  it('takes some awards back by a decision that names them', () => {
    const revoked = lines.filter(({ line }) => line.revokedBy);
    expect(revoked.length).toBeGreaterThanOrEqual(3);
    const numbers = all('document').map(({ number }) => number);
    for (const { line } of revoked) expect(numbers).toContain(line.revokedBy);
    expect(all('link').filter(({ role }) => role === 'revokes')).toHaveLength(revoked.length);
  });
});

describe('what waits in the sample', () => {
  it('is a little of each kind', () => {
    expect(all('minutes').filter(({ endAt }) => !endAt)).toHaveLength(2);
    expect(all('minutes').filter(({ secretary }) => !secretary)).toHaveLength(1);
    expect(all('minutes').filter(({ conclusions }) => !conclusions?.length)).toHaveLength(1);
    expect(all('commendation').filter(({ recipients }) => !recipients?.length)).toHaveLength(1);
    const unlinked = lines.filter(({ line }) => !line.agentId).length;
    expect(unlinked).toBeGreaterThan(5);
    expect(unlinked).toBeLessThan(60);
    expect(all('photo').filter(({ takenOn }) => !takenOn).length).toBeGreaterThan(0);
    expect(all('minutes').filter(({ attachments }) => !attachments?.length).length).toBeGreaterThan(0);
  });

  it('has one paper in a fonds that had been closed before', () => {
    const fondsOf = new Map(all('dossier').map(({ id, fondsId }) => [id, fondsId]));
    const closedOn = new Map(all('fonds').map((fonds) => [fonds.id, fonds.closedOn]));
    const late = sample.records.filter((record) => {
      const closed = 'dossierId' in record ? closedOn.get(fondsOf.get(record.dossierId ?? '')) : undefined;
      return closed && (dayOf(record) ?? '') > closed;
    });
    expect(late.map(({ kind }) => kind)).toEqual(['document']);
  });
});

describe('names in the sample', () => {
  it('are shared out as in life', () => {
    const names = all('person').map(({ name }) => name);
    const share = names.filter((name) => name.startsWith('Nguyễn ')).length / names.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.45);
    expect(names.length - new Set(names).size).toBeGreaterThan(15);
  });
});
