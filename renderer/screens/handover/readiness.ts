import { type Encryption, passphraseFault } from './encryption.ts';
import type { Missing } from './plan.ts';

type State = {
  readonly isReadOnly: boolean;
  readonly missing: Missing | null;
  /** Null as long as it is not known. */
  readonly entries: number | null;
  readonly blocking: number | null;
  readonly despiteFindings: boolean;
  readonly folder: string;
  readonly encryption: Encryption;
  readonly isRunning: boolean;
};

export type Obstacle =
  | 'readOnly'
  | Missing
  | 'checking'
  | 'nothing'
  | 'blocked'
  | 'folder'
  | 'passphrase'
  | 'passphraseAgain'
  | 'running';

/** The first thing that stands between this plan and its package, in the order in which it is met on the page. */
export function obstacleTo(state: State): Obstacle | null {
  if (state.isReadOnly) return 'readOnly';
  if (state.isRunning) return 'running';
  if (state.missing) return state.missing;
  if (state.entries === null || state.blocking === null) return 'checking';
  if (state.entries === 0) return 'nothing';
  if (state.blocking > 0 && !state.despiteFindings) return 'blocked';
  if (state.folder.trim() === '') return 'folder';
  return passphraseFault(state.encryption);
}
