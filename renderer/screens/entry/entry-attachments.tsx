import { ExternalLink, Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Attachment, Entry } from '#contract';
import { IconButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { archive, host } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { AttachmentViewer } from './attachment-viewer.tsx';
import css from './entry-attachments.module.css';

/** Files that hang on an entry: small pictures of them, what they are, and a way to open and remove them. */
export function EntryAttachments({ entry }: { readonly entry: Entry }) {
  const text = useText();
  const format = useFormat();
  const { attachments } = entry;
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Section
      title={text.entry.files}
      anchor="files"
      {...(attachments.length > 0 ? { count: format.number(attachments.length) } : {})}
    >
      {attachments.length === 0 && (
        <p className={css.none}>
          <Paperclip size={16} aria-hidden />
          {text.entry.noFiles}
        </p>
      )}
      <ul className={css.list}>
        {attachments.map((attachment, n) => (
          <AttachmentCard key={attachment.id} attachment={attachment} onShow={() => setShown(n)} />
        ))}
      </ul>
      {shown !== null && attachments[shown] && (
        <AttachmentViewer
          attachments={attachments}
          at={shown}
          onMove={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </Section>
  );
}

type CardProps = { readonly attachment: Attachment; readonly onShow: () => void };

function AttachmentCard({ attachment, onShow }: CardProps) {
  const text = useText();
  const format = useFormat();
  const roles = useTerms('attachment-role');
  const notifyUndoable = useNotifyUndoable();
  const open = useCommand(host.native.openFile);
  const { id, fileName, role, blob } = attachment;
  const remove = useCommand(archive.attachment.remove, {
    onDone: () => notifyUndoable(text.entry.fileRemoved(fileName)),
  });
  const change = useCommand(archive.attachment.change);
  const isSeen = blob.mediaType.startsWith('image/') || blob.mediaType === 'application/pdf';
  return (
    <li className={css.card}>
      <button
        type="button"
        className={css.picture}
        onClick={onShow}
        aria-label={text.entry.showFile(fileName)}
      >
        <Thumb sha256={isSeen ? blob.sha256 : null} alt={fileName} version={blob.state} />
      </button>
      <div className={css.words}>
        <span className={css.name} title={fileName}>
          {fileName}
        </span>
        <span className={css.facts}>
          {format.bytes(blob.bytes)}
          {blob.pageCount !== null && ` · ${text.entry.pages(format.number(blob.pageCount))}`}
          {blob.state === 'failed' && ` · ${text.entry.fileDamaged}`}
        </span>
        <select
          className={css.role}
          aria-label={text.entry.fileRole(fileName)}
          value={role}
          onChange={(event) => change.give({ id, role: event.target.value, note: attachment.note })}
        >
          {roles.choices.map(({ term, label }) => (
            <option key={term.code} value={term.code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={css.buttons}>
        <IconButton
          icon={ExternalLink}
          size={16}
          label={text.entry.openFile(fileName)}
          onClick={() => open.give({ sha256: blob.sha256, fileName })}
        />
        <IconButton
          icon={Trash2}
          size={16}
          label={text.entry.removeFile(fileName)}
          onClick={() => remove.give({ id })}
        />
      </div>
    </li>
  );
}
