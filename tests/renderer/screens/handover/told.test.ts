import { describe, expect, it } from 'vitest';
import type { Job } from '#contract';
import { readAloud } from '../../../../renderer/components/read-aloud.ts';
import { findingPath } from '../../../../renderer/screens/handover/finding-path.ts';
import { shownJob } from '../../../../renderer/screens/handover/shown-job.ts';

const job = (id: string, state: Job['state'], finishedAt: string | null, kind: Job['kind'] = 'handover') =>
  ({
    id,
    state,
    finishedAt,
    kind,
    done: 0,
    total: null,
    current: '',
    startedAt: null,
    result: null,
  }) as const;

describe('the job that is told about', () => {
  const older = job('older', 'done', '2026-01-02T00:00:00Z');
  const newer = job('newer', 'done', '2026-03-04T00:00:00Z');
  const stopped = job('stopped', 'cancelled', '2026-05-06T00:00:00Z');

  it('is the one under way, then the one started here, then the last that ended by itself', () => {
    const failed = job('failed', 'failed', '2026-04-05T00:00:00Z');
    expect(shownJob([older, newer, stopped, failed], 'handover', null)?.id).toBe('failed');
    expect(shownJob([older, newer, job('now', 'running', null)], 'handover', 'older')?.id).toBe('now');
    expect(shownJob([older, stopped, newer], 'handover', 'stopped')?.id).toBe('stopped');
    expect(shownJob([older, stopped, newer], 'handover', null)?.id).toBe('newer');
  });

  it('is none of another kind, and none that was stopped another day', () => {
    expect(shownJob([job('copy', 'running', null, 'backup'), stopped], 'handover', null)).toBeUndefined();
  });
});

it('every finding leads to its record', () => {
  const finding = { rule: 'no_title', blocks: true, id: '1', title: '', number: '', value: '' } as const;
  expect(findingPath({ ...finding, entity: 'entry', kind: 'minutes' })).toBe('/conferences/1');
  expect(findingPath({ ...finding, entity: 'dossier', kind: null })).toBe('/dossiers/1');
  expect(findingPath({ ...finding, entity: 'fonds', kind: null })).toBe('/dossiers?fonds=1');
});

it('a fingerprint is read out in groups of four, and none of it is lost', () => {
  const fingerprint = '0123456789abcdef'.repeat(4);
  expect(readAloud(fingerprint)).toHaveLength(16);
  expect(readAloud(fingerprint).join('')).toBe(fingerprint);
});
