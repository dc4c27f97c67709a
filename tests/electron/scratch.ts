import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostLog } from '../../electron/shared/log.ts';

/** An empty folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A diary that keeps its lines for the test to read. */
export function keptLog(): HostLog & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    note: (what) => void lines.push(what),
    incident: (_number, procedure, error) => void lines.push(`${procedure}: ${String(error)}`),
  };
}
