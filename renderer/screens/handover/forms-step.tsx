import { useQuery } from '@tanstack/react-query';
import { CircleCheck, FileSpreadsheet, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { type HandoverChoice, isUnderWay, type Job } from '#contract';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive, host } from '../../queries/client.ts';
import { hostQueries } from '../../queries/host.ts';
import { jobQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { usePickFolder } from '../pickers/use-pick-folder.tsx';
import form from './forms-step.module.css';
import css from './handover.module.css';

const Written = z.object({ folder: z.string(), files: z.array(z.string()) });

type FormsStepProps = { readonly choice: HandoverChoice | null; readonly entries: number | null };

/** The printed forms of what was chosen, as Word, Excel and PDF files in a folder. */
export function FormsStep({ choice, entries }: FormsStepProps) {
  const { handover: text } = useText();
  const isReadOnly = useReadOnly();
  const [startedId, setStarted] = useState<string | null>(null);
  const { data: state } = useQuery(hostQueries.state());
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const order = useCommand(archive.form.start, { onDone: ({ jobId }) => setStarted(jobId) });
  const { pick, dialog } = usePickFolder('handover', state?.hasDialogs ?? false, (folder) => {
    if (choice) order.give({ folder, choice });
  });
  const job = jobs.find(({ id }) => id === startedId);
  const isBusy = order.isBusy || jobs.some((one) => one.kind === 'forms' && isUnderWay(one));
  return (
    <>
      <p className={form.lead}>{text.formsLead}</p>
      <div className={css.buttons}>
        <Button
          icon={FileSpreadsheet}
          disabled={isReadOnly || isBusy || choice === null || !entries}
          onClick={pick}
        >
          {isBusy ? text.formsRunning : text.formsStart}
        </Button>
        {isReadOnly && <span className={form.why}>{text.formsReadOnly}</span>}
      </div>
      {job && <FormsWritten job={job} />}
      {dialog}
    </>
  );
}

function FormsWritten({ job }: { readonly job: Job }) {
  const { handover: text } = useText();
  const format = useFormat();
  const reveal = useCommand(host.native.reveal);
  const made = Written.safeParse(job.result);
  if (job.state !== 'done' || !made.success) return null;
  return (
    <div className={form.made}>
      <p role="status" className={form.done}>
        <CircleCheck size={17} aria-hidden />
        {text.formsDone(format.number(made.data.files.length), made.data.folder)}
      </p>
      <Button isSmall icon={FolderOpen} onClick={() => reveal.give({ jobId: job.id })}>
        {text.openFolder}
      </Button>
    </div>
  );
}
