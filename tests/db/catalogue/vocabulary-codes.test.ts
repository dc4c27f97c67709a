import { describe, expect, it } from 'vitest';
import { agentKinds, entryKinds, MinutesContent } from '#contract';
import { completenessOf } from '../../../db/catalogue/completeness.ts';
import { codesOf, listed, termOf, termsOf } from './shipped-terms.ts';

describe('codes that the contract and the interchange format name', () => {
  it.each([
    ['presence', ['present', 'absent', 'invited']],
    ['award-level', ['state', 'ministry', 'province', 'district', 'commune', 'grassroots']],
    ['reward-kind', ['regular', 'campaign', 'sudden', 'tenure', 'service', 'diplomatic', 'resistance']],
    ['sign-capacity', ['on-behalf', 'for-superior', 'by-order', 'by-delegation', 'acting']],
    ['dossier-status', ['open', 'closed', 'transferred', 'deposited', 'under_appraisal', 'disposed']],
    ['fonds-status', ['open', 'closed']],
    ['retention', ['01', '02', '03', '04', '05', '06', '07']],
    ['access', ['01', '02', '03']],
    ['language', ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11']],
    ['physical-state', ['01', '02', '03']],
    ['confidence-level', ['01', '02', '03']],
    [
      'body-event',
      ['founded', 'renamed', 'merged', 'split', 'divided', 'consolidated', 'dissolved', 'level-changed'],
    ],
  ])('%s', (vocabulary, codes) => {
    expect(codesOf(vocabulary)).toEqual(codes);
  });

  it('hold the defaults of the contract: the role of a new file and the link of a photo', () => {
    expect(codesOf('attachment-role')).toContain('scan');
    expect(codesOf('entry-link-role')).toContain('photo-of');
  });

  it('name only kinds of entry that exist', () => {
    for (const { attributes } of termsOf('attachment-role')) {
      expect(entryKinds).toEqual(expect.arrayContaining(listed(attributes.appliesTo)));
    }
    for (const { attributes } of termsOf('entry-link-role')) {
      const kinds = [...listed(attributes.fromKinds), ...listed(attributes.toKinds)];
      expect(entryKinds).toEqual(expect.arrayContaining(kinds));
    }
  });

  it('let each part of the minutes be satisfied by a field that exists', () => {
    const fields = [...Object.keys(MinutesContent.shape), 'attachments'];
    for (const { code, attributes } of termsOf('minutes-part')) {
      const satisfiedBy = listed(attributes.satisfiedBy);
      expect(satisfiedBy, code).not.toEqual([]);
      expect(fields, code).toEqual(expect.arrayContaining(satisfiedBy));
      expect(codesOf('attachment-role'), code).toEqual(
        expect.arrayContaining(listed(attributes.attachmentRoles)),
      );
    }
  });

  it('warn only for the parts without which minutes do not stand', () => {
    const warned = termsOf('minutes-part').filter(({ attributes }) => attributes.severity === 'warn');
    expect(warned.map(({ code }) => code)).toEqual(['secretary', 'conclusion', 'end']);
  });

  it('name every part of the minutes that completeness looks for, as required or not', () => {
    const empty = MinutesContent.parse({ kind: 'minutes' });
    for (const { code, isRequired } of completenessOf(empty, false)) {
      expect(termOf('minutes-part', code).attributes.isRequired, code).toBe(isRequired);
    }
  });
});

describe('forms of commendation', () => {
  const forms = termsOf('award-form');

  it('refer to levels, authorities, recipients and broader forms that exist', () => {
    for (const { code, attributes } of forms) {
      expect([null, ...codesOf('award-level')], code).toContain(attributes.level);
      expect(codesOf('award-authority'), code).toEqual(
        expect.arrayContaining(listed(attributes.conferredBy)),
      );
      expect([null, ...codesOf('award-form')], code).toContain(attributes.broader);
      expect(listed(attributes.recipientKinds), code).not.toEqual([]);
      expect(agentKinds, code).toEqual(expect.arrayContaining(listed(attributes.recipientKinds)));
      expect([null, 'I,II,III'], code).toContain(attributes.classes);
    }
  });

  it('end the powers of the district with its tier on 30 June 2025', () => {
    const ended = [
      termOf('award-level', 'district'),
      termOf('award-authority', 'district-chairman'),
      termOf('award-form', 'letter-of-commendation-district'),
      termOf('body-level', 'district'),
    ];
    for (const term of ended) {
      expect(term.effectiveTo).toBe('2025-06-30');
      expect(term.confidence).toBe('verified');
    }
  });

  it('say that nobody has verified who holds the powers of the district since', () => {
    const held = forms.filter(({ attributes }) =>
      listed(attributes.conferredBy).includes('district-chairman'),
    );
    expect(held.map(({ code }) => code)).toEqual([
      'letter-of-commendation-district',
      'grassroots-emulation-fighter',
      'advanced-worker',
      'advanced-labour-collective',
      'cultured-residential-group',
    ]);
    for (const { note, attributes } of held) {
      expect(note).toContain('Cần kiểm tra');
      expect(attributes.checkFrom).toBe('2025-07-01');
    }
  });

  it('ask to check every term of the law of 2022 once the law of 2026 amends it', () => {
    const ofThatLaw = forms.filter(({ source }) => source.startsWith('Luật 06/2022/QH15'));
    expect(ofThatLaw.length).toBeGreaterThan(50);
    for (const { code, attributes } of ofThatLaw) expect(attributes.checkFrom, code).toMatch(/^202[56]-/);
  });

  it('carry only those interchange codes that were seen', () => {
    const codes = forms.flatMap(
      ({ attributes }) => attributes.interchangeCode ?? attributes.interchangeCodeClassIII ?? [],
    );
    expect([...new Set(codes)].sort()).toEqual([
      '11',
      '40',
      '41',
      '42',
      '43',
      '44',
      '46',
      '47',
      '49',
      '50',
      '51',
    ]);
  });
});

describe('record groups and retention', () => {
  it('leave the unread current schedule empty and say so', () => {
    for (const { confidence, note, attributes } of termsOf('retention-group')) {
      expect(confidence).toBe('unknown');
      expect(note).toContain('Cần kiểm tra');
      expect(attributes).toMatchObject({
        currentRetention: null,
        currentText: null,
        currentConfidence: 'unknown',
      });
    }
  });

  it('give the former period by a code, in words where the code says "other"', () => {
    for (const { code, attributes } of termsOf('retention-group')) {
      expect(codesOf('retention'), code).toContain(attributes.formerRetention);
      expect(attributes.formerText !== null, code).toBe(attributes.formerRetention === '07');
    }
    const former = (code: string) => termOf('retention-group', code).attributes.formerRetention;
    expect([
      former('commendation-state'),
      former('commendation-ministry-province'),
      former('commendation-agency'),
    ]).toEqual(['01', '05', '06']);
  });
});

describe('files with a secrecy mark', () => {
  it('are refused for every mark', () => {
    expect(termsOf('secrecy').map(({ code, attributes }) => [code, attributes.allowsFiles])).toEqual([
      ['none', true],
      ['confidential', false],
      ['secret', false],
      ['top-secret', false],
    ]);
    expect(termOf('access', '03').attributes.allowsFiles).toBe(false);
  });
});
