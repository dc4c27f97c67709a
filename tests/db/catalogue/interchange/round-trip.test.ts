import { describe, expect, it } from 'vitest';
import { AgentContent, DossierContent, EntryContent, FondsContent, InterchangeRecord } from '#contract';
import { fromAgentRecord, toAgentRecord } from '../../../../db/catalogue/interchange/agent-records.ts';
import {
  fromDossierRecord,
  fromFondsRecord,
  toDossierRecord,
  toFondsRecord,
} from '../../../../db/catalogue/interchange/arrangement-records.ts';
import { fromRecord } from '../../../../db/catalogue/interchange/from-record.ts';
import { toDate } from '../../../../db/catalogue/interchange/names.ts';
import { termBook } from '../../../../db/catalogue/interchange/terms.ts';
import { type EntryRecord, toRecord } from '../../../../db/catalogue/interchange/to-record.ts';
import { shippedVocabularies } from '../../../../db/catalogue/vocabularies/index.ts';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { anyValue } from '../../../support/any-content.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const SEEDS = Array.from({ length: 60 }, (_, n) => n + 1);
const DATES = /^(date|due|from|to|on|.+(On|Date|From|To))$/;

const terms = termBook(
  shippedVocabularies().map(({ terms, ...vocabulary }) => ({
    ...vocabulary,
    terms: terms.map((term, position) => ({
      ...{ ...term, vocabulary: vocabulary.code, position },
      ...{ isShipped: true, isEdited: false, isHidden: false },
    })),
  })),
);

/** Through the text of a file and the schema that reads it. */
function travelled<R extends InterchangeRecord>(record: R): R {
  return InterchangeRecord.parse(JSON.parse(JSON.stringify(record))) as R;
}

/** A content as it is after a journey: dates in their canonical form, lines without the id they get when saved. */
function settled(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => settled(one));
  if (typeof value === 'string' && DATES.test(field)) return toDate(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'id' ? null : settled(one, key)]),
  );
}

describe('a content that went through the interchange format', () => {
  it.each(SEEDS)('is the same entry as before (seed %i)', (seed) => {
    const random = makeRandom(seed);
    for (const kind of EntryContent.options) {
      const content = EntryContent.parse(anyValue(kind, random));
      const back = fromRecord(travelled(toRecord(ID, content, [], terms) as EntryRecord), terms);
      expect(settled(back)).toEqual(settled(content));
    }
  });

  it.each(SEEDS)('is the same agent, fonds and dossier as before (seed %i)', (seed) => {
    const random = makeRandom(seed);
    const agent = named(() => AgentContent.safeParse(anyValue(AgentContent, random)));
    expect(settled(fromAgentRecord(travelled(toAgentRecord(ID, agent))))).toEqual(settled(agent));
    const fonds = named(() => FondsContent.safeParse(anyValue(FondsContent, random)));
    expect(settled(fromFondsRecord(travelled(toFondsRecord(ID, fonds))))).toEqual(settled(fonds));
    const dossier = named(() => DossierContent.safeParse(anyValue(DossierContent, random)));
    expect(settled(fromDossierRecord(travelled(toDossierRecord(ID, dossier))))).toEqual(settled(dossier));
  });
});

/** Draws until the thing has a name. */
function named<T>(draw: () => { success: boolean; data?: T | undefined }): T {
  for (;;) {
    const { data } = draw();
    if (data !== undefined) return data;
  }
}

describe('terms in a file', () => {
  it('are read by code, label or abbreviation, with or without marks where that leaves no doubt', () => {
    const type = (text: string) => terms.codeOf('document-type', text);
    expect(['14', 'Báo cáo', 'bao cao', 'BC'].map(type)).toEqual(['14', '14', '14', '14']);
    expect([type('HD'), type('HĐ'), type('DA'), type('ĐA')]).toEqual(['08', '21', '13', '12']);
    expect(type('sổ tay')).toBeUndefined();
  });
});
