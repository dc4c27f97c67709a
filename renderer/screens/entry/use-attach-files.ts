import type { Entry } from '#contract';
import { notifyDone } from '../../components/notify.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useUploads } from '../../queries/use-uploads.ts';

/** Brings files into the store and hangs them on an entry; tells of each that is in the archive already. */
export function useAttachFiles({ summary, content }: Entry) {
  const { upload: text } = useText();
  const { uploads, send, stop, clear } = useUploads();
  const add = useCommand(archive.attachment.add, {
    onDone: ({ alsoAt }, { fileName }) => {
      const [known] = alsoAt;
      if (known) notifyDone(text.duplicate(fileName, known.title));
    },
  });
  const attach = async (files: readonly File[]): Promise<void> => {
    const role = content.kind === 'photo' ? 'photo' : undefined;
    for (const { sha256, fileName, mediaType } of await send(files)) {
      const guessed = role ?? (/word|opendocument\.text|rtf/.test(mediaType) ? 'text' : 'scan');
      await add.giveAsync({ entryId: summary.id, sha256, fileName, role: guessed }).catch(() => undefined);
    }
  };
  return { uploads, stop, clear, attach: (files: readonly File[]) => void attach(files) };
}
