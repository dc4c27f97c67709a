import type {
  ArchiveInfo,
  CheckReport,
  ErrorDetail,
  Fault,
  HandoverProfile,
  HandoverProfiles,
  HandoverResult,
  Job,
} from '#contract';
import type { AnyCheck } from '../../blobs/csip/check-any.ts';
import type { Health } from '../health.ts';
import type { HistoryOfAgent } from '../name-history.ts';

type Answer = {
  interpreted: string;
  total: number;
  totalIsExact: boolean;
  hits: readonly { kind: string; title: string; date: string | null; snippet: string }[];
  /** How the query was read and answered, where that was asked for. */
  plan?: readonly {
    words: readonly string[];
    likelihood: number;
    steps: readonly { expression: string; found: number }[];
  }[];
};
type Added = { file: string; entryId: string; alsoAt: readonly string[] };

/** How long some searches took, in milliseconds. */
export type Timing = {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
};

export type Sentences = {
  readonly noArchive: string;
  readonly unnamedOffice: string;
  help(usages: readonly string[]): string;
  usage(usage: string): string;
  unknownCommand(name: string): string;
  unknownKind(kind: string): string;
  wrongOption(reason: string, usage: string): string;
  notANumber(option: string, value: string): string;
  notAnId(option: string, value: string): string;
  progress(job: Job): string;
  summary(info: ArchiveInfo): string[];
  health(health: Health): string;
  hits(answer: Answer): string[];
  checked(report: CheckReport): string[];
  histories(query: string, agents: readonly HistoryOfAgent[]): string[];
  timing(times: Timing): string;
  added(added: Added): string;
  imported(result: unknown): string;
  takenIn(result: unknown): string[];
  exported(result: unknown): string;
  handedOver(made: HandoverResult): string[];
  encrypted(bytes: number): string;
  readonly openGone: string;
  leftOpen(folder: string): string;
  passphraseShort(least: number): string;
  profiles(all: readonly HandoverProfile[]): string[];
  profilesRefused(refused: HandoverProfiles['refused']): string[];
  packageChecked(check: AnyCheck): string[];
  packageWarnings(check: AnyCheck): string[];
  formsMade(result: unknown): string;
  backedUp(result: unknown): string;
  restored(folder: string, missing: number): string;
  faults(faults: readonly Fault[]): string[];
  error(detail: ErrorDetail): string;
};
