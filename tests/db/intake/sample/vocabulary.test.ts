import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSample } from '../../../../db/intake/sample/index.ts';

interface ShippedTerm {
  readonly code: string;
  readonly label: { readonly vi: string };
}

function termsOf(vocabulary: string): readonly ShippedTerm[] {
  const file = new URL(`../../../../db/catalogue/vocabularies/${vocabulary}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).terms;
}

const { records } = makeSample({ seed: 2025, today: '2026-11-22' });

/** All values a field takes anywhere in the records of a kind, nested ones too. */
function valuesOf(kind: string, field: string): string[] {
  const found = records
    .filter((record) => record.kind === kind)
    .flatMap((record) =>
      [...JSON.stringify(record).matchAll(new RegExp(`"${field}":"([^"]+)"`, 'g'))].map(
        ([, value]) => value ?? '',
      ),
    );
  return [...new Set(found)];
}

describe('codes in the sample', () => {
  it.each([
    ['minutes', 'meetingKind', 'meeting-kind'],
    ['minutes', 'retention', 'retention'],
    ['minutes', 'role', 'attachment-role'],
    ['minutes', 'presence', 'presence'],
    ['commendation', 'formCode', 'award-form'],
    ['commendation', 'level', 'award-level'],
    ['commendation', 'rewardKind', 'reward-kind'],
    ['commendation', 'signCapacity', 'sign-capacity'],
    ['document', 'copyKind', 'copy-kind'],
    ['document', 'physicalState', 'physical-state'],
    ['photo', 'colour', 'photo-colour'],
    ['body', 'bodyKind', 'body-kind'],
    ['body', 'level', 'body-level'],
    ['event', 'event', 'body-event'],
    ['link', 'role', 'entry-link-role'],
  ])('of %s.%s are those of the vocabulary %s', (kind, field, vocabulary) => {
    const used = valuesOf(kind, field);
    const known = termsOf(vocabulary).map(({ code }) => code);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('use the document types by their names', () => {
    const known = termsOf('document-type').map(({ label }) => label.vi);
    expect(valuesOf('document', 'type').filter((name) => !known.includes(name))).toEqual([]);
  });
});
