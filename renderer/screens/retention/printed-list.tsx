import { CircleCheck, FolderOpen } from 'lucide-react';
import { z } from 'zod';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { host } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import css from './retention.module.css';
import type { PrintList } from './use-print-list.tsx';

const Written = z.object({ folder: z.string(), files: z.array(z.string()) });

/** Where the list was written, once it is. */
export function PrintedList({ print: { job, dialog } }: { readonly print: PrintList }) {
  const { handover, retention: text } = useText();
  const reveal = useCommand(host.native.reveal);
  const made = Written.safeParse(job?.result);
  return (
    <>
      {job?.state === 'done' && made.success && (
        <div className={css.printed}>
          <p role="status">
            <CircleCheck size={17} aria-hidden />
            {text.printed(made.data.files.join(', '), made.data.folder)}
          </p>
          <Button isSmall icon={FolderOpen} onClick={() => reveal.give({ jobId: job.id })}>
            {handover.openFolder}
          </Button>
        </div>
      )}
      {dialog}
    </>
  );
}
