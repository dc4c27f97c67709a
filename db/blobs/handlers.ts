import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Attachments } from './attachments.ts';

type AttachmentHandlers = Handlers<Pick<Contract, 'attachment'>, QueryContext, CommandContext>['attachment'];

/** Answers the calls about files on entries; new photo entries are the catalogue's. `kick` has new files prepared. */
export function attachmentHandlers(
  attachments: Attachments,
  kick: () => void,
): Omit<AttachmentHandlers, 'addPhotos'> {
  return {
    add(input, { recorder }) {
      const attachment = attachments.get(attachments.attachTo(input, recorder));
      kick();
      return { attachment, alsoAt: attachments.alsoAt(attachment) };
    },
    change({ id, role, note }, { recorder }) {
      attachments.change(id, { role, note }, recorder);
      return attachments.get(id);
    },
    move: ({ id, position }, { recorder }) => ({ changed: attachments.move(id, position, recorder) }),
    remove({ id }, { recorder }) {
      attachments.remove(id, recorder);
      return { changed: 1 };
    },
    text: ({ sha256 }) => attachments.textOf(sha256),
  };
}
