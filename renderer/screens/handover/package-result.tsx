import { FolderOpen } from 'lucide-react';
import type { HandoverResult } from '#contract';
import { Button } from '../../components/button.tsx';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { host } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import css from './package-result.module.css';

type PackageResultProps = {
  readonly jobId: string;
  readonly result: HandoverResult;
  readonly finishedAt: string | null;
};

/** What was written: where it lies, how much it is, and the fingerprint that is told to the receiver. */
export function PackageResult({ jobId, result, finishedAt }: PackageResultProps) {
  const { handover: text } = useText();
  const format = useFormat();
  const reveal = useCommand(host.native.reveal);
  const { path, name, volumes, files, bytes, entries, keyFingerprint, encryptedBytes, openLeft } = result;
  return (
    <section className={css.result} aria-label={text.result}>
      <Outcome isDone>{text.done(finishedAt === null ? '' : format.moment(finishedAt))}</Outcome>
      <KeyValues
        values={[
          { label: text.made.name, value: name, isWide: true },
          { label: text.made.path, value: path, isWide: true },
          { label: text.made.entries, value: format.number(entries) },
          { label: text.made.files, value: format.number(files) },
          { label: text.made.bytes, value: format.bytes(bytes) },
          { label: text.made.volumes, value: format.number(volumes) },
          { label: text.made.encrypted, value: encryptedBytes !== null && format.bytes(encryptedBytes) },
        ]}
      />
      {encryptedBytes !== null && (
        <p>{[text.made.encryptedHelp, openLeft === null && text.made.openGone].filter(Boolean).join(' ')}</p>
      )}
      {openLeft !== null && <p role="alert">{text.made.openLeft(openLeft)}</p>}
      <div className={css.key}>
        <p className={css.keyLabel}>{text.made.key}</p>
        <Fingerprint value={keyFingerprint} isLarge />
        <p className={css.keyHelp}>{text.made.keyHelp}</p>
      </div>
      <Button icon={FolderOpen} disabled={reveal.isBusy} onClick={() => reveal.give({ jobId })}>
        {text.openFolder}
      </Button>
    </section>
  );
}
