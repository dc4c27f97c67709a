import { describe, expect, it } from 'vitest';
import { shippedVocabularies } from '../../../db/catalogue/vocabularies/index.ts';
import {
  ShippedTerm,
  ShippedVocabularies,
  ShippedVocabulary,
} from '../../../db/catalogue/vocabularies/shipped.ts';
import { termOf, termsOf } from './shipped-terms.ts';

/** Names and marks as NĐ 30/2020/NĐ-CP gives them; `null` where a type has no mark. */
const officialTypes: readonly (readonly [code: string, name: string, mark: string | null])[] = [
  ['01', 'Nghị quyết', 'NQ'],
  ['02', 'Quyết định', 'QĐ'],
  ['03', 'Chỉ thị', 'CT'],
  ['04', 'Quy chế', 'QC'],
  ['05', 'Quy định', 'QyĐ'],
  ['06', 'Thông cáo', 'TC'],
  ['07', 'Thông báo', 'TB'],
  ['08', 'Hướng dẫn', 'HD'],
  ['09', 'Chương trình', 'CTr'],
  ['10', 'Kế hoạch', 'KH'],
  ['11', 'Phương án', 'PA'],
  ['12', 'Đề án', 'ĐA'],
  ['13', 'Dự án', 'DA'],
  ['14', 'Báo cáo', 'BC'],
  ['15', 'Tờ trình', 'TTr'],
  ['16', 'Giấy ủy quyền', 'GUQ'],
  ['17', 'Phiếu gửi', 'PG'],
  ['18', 'Phiếu chuyển', 'PC'],
  ['19', 'Phiếu báo', 'PB'],
  ['20', 'Biên bản', 'BB'],
  ['21', 'Hợp đồng', 'HĐ'],
  ['22', 'Công văn', null],
  ['23', 'Công điện', 'CĐ'],
  ['24', 'Bản ghi nhớ', 'BGN'],
  ['25', 'Bản thỏa thuận', 'BTT'],
  ['26', 'Giấy mời', 'GM'],
  ['27', 'Giấy giới thiệu', 'GGT'],
  ['28', 'Giấy nghỉ phép', 'GNP'],
  ['29', 'Thư công', null],
];

/** Sources that are usage, not law: there is no instrument to check them against. */
const usage = ['Quy ước của Tàng Thư', 'Thực tế công việc ở phường'];

const vocabularies = shippedVocabularies();
const allTerms = vocabularies.flatMap(({ code, terms }) => terms.map((term) => ({ in: code, ...term })));

describe('the shipped vocabularies', () => {
  it('are the ones settings and forms ask for', () => {
    expect(vocabularies.map(({ code }) => code)).toEqual([
      'document-type',
      'copy-kind',
      'attachment-role',
      'entry-link-role',
      'meeting-kind',
      'presence',
      'minutes-part',
      'award-form',
      'award-level',
      'award-authority',
      'reward-kind',
      'sign-capacity',
      'body-kind',
      'body-level',
      'body-event',
      'honorific',
      'retention',
      'retention-group',
      'retention-deadline',
      'access',
      'language',
      'physical-state',
      'confidence-level',
      'secrecy',
      'urgency',
      'photo-colour',
      'photo-polarity',
      'dossier-status',
      'fonds-status',
      'abbreviation',
    ]);
  });

  it('are parsed once and kept', () => {
    expect(shippedVocabularies()).toBe(vocabularies);
  });

  it('hold composed Vietnamese, in the spelling of the house', () => {
    const text = JSON.stringify(vocabularies);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[Uu]ỷ |uỷ|kỉ|Chiến sỹ|hoá\b|hoà\b|thuỷ/);
  });

  it('name every term in Vietnamese and English and say where it comes from', () => {
    for (const term of allTerms) {
      expect(term.label.vi, `${term.in}/${term.code}`).not.toBe('');
      expect(term.label.en, `${term.in}/${term.code}`).not.toMatch(/[ăâđêôơưĂÂĐÊƠƯ]/);
      expect(term.source, `${term.in}/${term.code}`).not.toBe('');
    }
  });

  it.each(vocabularies.map(({ code }) => code))('never offer two terms of one name or mark: %s', (code) => {
    const terms = termsOf(code);
    const isAmbiguous = code === 'abbreviation';
    const both = terms.map(
      ({ label, abbreviation }) => `${isAmbiguous ? abbreviation : ''} ${label.vi.toLowerCase()}`,
    );
    const marks = isAmbiguous ? [] : terms.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(new Set(both).size).toBe(both.length);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each(vocabularies.map(({ code }) => code))(
    'give all terms of one vocabulary the same attributes: %s',
    (code) => {
      const optional = new Set(['interchangeCodeClassIII', 'years']);
      const shapes = termsOf(code).map(({ attributes }) =>
        Object.keys(attributes).filter((key) => code !== 'award-form' || !optional.has(key)),
      );
      expect(new Set(shapes.map((keys) => keys.join())).size).toBe(1);
    },
  );

  it('carry a mark to check on everything that was not read in a law', () => {
    const unmarked = allTerms.filter(
      ({ confidence, source, note }) =>
        (confidence === 'unknown' ||
          (confidence === 'unconfirmed' && !usage.some((known) => source.startsWith(known)))) &&
        !/[Cc]ần kiểm tra/.test(note),
    );
    expect(unmarked.map((term) => `${term.in}/${term.code}`)).toEqual([]);
  });

  it('call nothing verified that is mere usage or was read second-hand', () => {
    const overstated = allTerms.filter(
      ({ confidence, source }) =>
        confidence === 'verified' &&
        (source.includes('thứ cấp') || usage.some((known) => source.startsWith(known))),
    );
    expect(overstated).toEqual([]);
    expect(
      new Set(
        ['retention', 'access', 'language', 'physical-state', 'confidence-level'].flatMap(confidencesOf),
      ),
    ).toEqual(new Set(['secondary']));
    expect(new Set(confidencesOf('meeting-kind'))).toEqual(new Set(['unconfirmed']));
  });
});

function confidencesOf(vocabulary: string): string[] {
  return termsOf(vocabulary).map(({ confidence }) => confidence);
}

describe('document types', () => {
  it.each(officialTypes)('%s %s has the mark %s', (code, name, mark) => {
    const term = termOf('document-type', code);
    expect(term.label.vi).toBe(name);
    expect(term.abbreviation).toBe(mark);
    expect(term.confidence).toBe('verified');
    expect(term.effectiveFrom).toBe('2020-03-05');
    expect(term.attributes).toEqual({ exportCode: code, exportCodeConfidence: 'secondary', axis: 'state' });
  });

  it('are 29 of the decree, three of the export list and those of the Party', () => {
    const count = (axis: string) =>
      termsOf('document-type').filter(({ attributes }) => attributes.axis === axis).length;
    expect([count('state'), count('archival'), count('party')]).toEqual([officialTypes.length, 3, 5]);
  });

  it('leave the export package as "other" when they are those of the Party', () => {
    for (const term of termsOf('document-type').filter(({ attributes }) => attributes.axis === 'party')) {
      expect(term.attributes.exportCode).toBe('32');
      expect(term.confidence).toBe('unconfirmed');
    }
  });
});

describe('a vocabulary file', () => {
  const term = termOf('presence', 'present');
  const file = vocabularies.find(({ code }) => code === 'presence');

  it.each([
    ['an unknown field', { ...term, colour: 'red' }],
    ['a day that ends before it begins', { ...term, effectiveFrom: '2025-07-01', effectiveTo: '2025-06-30' }],
    ['a date that does not exist', { ...term, effectiveFrom: '2025-02-30' }],
    ['decomposed Vietnamese', { ...term, label: { ...term.label, vi: 'Có mặt'.normalize('NFD') } }],
    ['a missing English name', { ...term, label: { vi: 'Có mặt', en: '' } }],
    ['no source', { ...term, source: '' }],
    ['a code with Vietnamese letters', { ...term, code: 'có-mặt' }],
    ['a nested attribute', { ...term, attributes: { kinds: ['a'] } }],
  ])('is refused with %s', (_what, wrong) => {
    expect(ShippedTerm.safeParse(term).success).toBe(true);
    expect(ShippedTerm.safeParse(wrong).success).toBe(false);
  });

  it('is refused with the same code twice', () => {
    expect(ShippedVocabulary.safeParse(file).success).toBe(true);
    expect(ShippedVocabulary.safeParse({ ...file, terms: [term, term] }).success).toBe(false);
    expect(ShippedVocabularies.safeParse([file, file]).success).toBe(false);
  });
});
