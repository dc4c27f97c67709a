import type { Contract, Handlers } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Recorder } from '../engine/recorder.ts';
import { draftStore } from './store-drafts.ts';

/** What is being typed: kept apart from the catalogue until it is saved, and no part of its history. */
export function openDrafts(db: Db) {
  const store = draftStore(db);
  return {
    store,
    discard(id: string, recorder: Recorder): number {
      recorder.announce('draft');
      return store.remove(id);
    },
  };
}
export type Drafts = ReturnType<typeof openDrafts>;

/** Answers the calls about drafts. */
export function draftHandlers(
  drafts: Drafts,
): Handlers<Pick<Contract, 'draft'>, QueryContext, CommandContext> {
  return {
    draft: {
      keep(draft, { recorder }) {
        drafts.store.put({ ...draft, updatedAt: recorder.at });
        recorder.announce('draft');
        return { updatedAt: recorder.at };
      },
      list: () => drafts.store.all(),
      find: ({ entryId }) => drafts.store.ofEntry(entryId) ?? null,
      discard: ({ id }, { recorder }) => ({ changed: drafts.discard(id, recorder) }),
    },
  };
}
