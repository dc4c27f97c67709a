import { describe, expect, it } from 'vitest';
import { InterchangeRecord } from '../../../../db/contract/index.ts';
import { makeSample } from '../../../../db/intake/sample/index.ts';
import { all, dayOf, lines, linkOf, sample, today } from './sample-records.ts';

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
