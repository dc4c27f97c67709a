import type { HandoverFinding } from '#contract';
import { dossierPath, entryPath, fondsPath } from '../../paths.ts';

/** The record to open for a finding. */
export function findingPath({ entity, id, kind }: HandoverFinding): string {
  if (entity === 'fonds') return fondsPath(id);
  return entity === 'entry' && kind !== null ? entryPath(kind, id) : dossierPath(id);
}
