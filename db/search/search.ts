import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Contract, Fault, Handlers } from '#contract';
import { attachmentReader } from '../blobs/store-attachments.ts';
import type { Db } from '../engine/connection.ts';
import { type CommandContext, type QueryContext, toDetail } from '../engine/dispatcher.ts';
import type { Runner } from '../engine/jobs/runner.ts';
import type { Announce } from '../engine/ledger.ts';
import type { LabelOf } from './documents/entry-document.ts';
import { affectedReader } from './documents/store-affected.ts';
import { sourceReader } from './documents/store-sources.ts';
import { searchHandlers } from './handlers.ts';
import { type Catalogue, Feeder } from './index/feeder.ts';
import { type Because, type IndexFileOptions, newIndex, openIndex } from './index/index-file.ts';
import { differences } from './index/verify.ts';
import { type Answer, type AnswerSources, type Asked, answer } from './query/answer.ts';
import { cardReader } from './query/store-cards.ts';

export type SearchOptions = IndexFileOptions & {
  readonly db: Db;
  readonly announce: Announce;
  readonly log: Catalogue['log'];
  readonly labelOf: LabelOf;
  readonly predecessorsOf: (bodyId: string) => readonly string[];
};
