import type { ArchiveInfo, ErrorDetail, Fault, Job } from '#contract';
import type { Health } from '../health.ts';
import type { HistoryOfAgent } from '../name-history.ts';

type Answer = {
  interpreted: string;
  total: number;
  totalIsExact: boolean;
  hits: readonly { kind: string; title: string; date: string | null; snippet: string }[];
};
type Added = { file: string; entryId: string; alsoAt: readonly string[] };

/** Everything the command line says. One language: the office's. */
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
  histories(query: string, agents: readonly HistoryOfAgent[]): string[];
  added(added: Added): string;
  imported(result: unknown): string;
  exported(result: unknown): string;
  backedUp(result: unknown): string;
  restored(folder: string, missing: number): string;
  faults(faults: readonly Fault[]): string[];
  error(detail: ErrorDetail): string;
};
