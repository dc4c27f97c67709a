import { ArchiveError, type Contract, type EntryContent, type Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Entries } from './entries.ts';
import type { Vocabularies } from './vocabularies.ts';

type AddAttachment = Handlers<
  Pick<Contract, 'attachment'>,
  QueryContext,
  CommandContext
>['attachment']['add'];

/** Tells of an entry's content that no file may hang on it. */
export type MustStayBare = (content: EntryContent) => boolean;

/**
 * A state secret is described and never stored here: its secrecy or access term says so (`allowsFiles` false).
 * Source: law 33/2024/QH15 art. 17, handed over only after declassification; that files stay out is our choice.
 */
export function secrecyRule(vocabularies: Vocabularies): MustStayBare {
  const forbids = (vocabulary: string, code: string): boolean =>
    code !== '' && vocabularies.allowsFiles(vocabulary, code) === false;
  return (content) =>
    forbids('access', content.access) || (content.kind === 'document' && forbids('secrecy', content.secrecy));
}

/** Refuses a file for an entry that must stay without; else adds it. */
export const guardedAdd =
  (add: AddAttachment, entries: Entries, mustStayBare: MustStayBare): AddAttachment =>
  (input, context) => {
    if (mustStayBare(entries.get(input.entryId).content)) throw new ArchiveError({ code: 'secret_refused' });
    return add(input, context);
  };
