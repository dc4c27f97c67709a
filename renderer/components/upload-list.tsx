import { CircleAlert, CircleCheck, CircleSlash, Hourglass, X } from 'lucide-react';
import { useText } from '../i18n/language.ts';
import { useErrorText } from '../i18n/use-error-text.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button, IconButton } from './button.tsx';
import css from './upload-list.module.css';

type UploadLine = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'stored' | 'failed' | 'cancelled';
  readonly error?: unknown;
};

type UploadListProps = {
  readonly uploads: readonly UploadLine[];
  readonly onStop: (id: string) => void;
  readonly onClear: () => void;
};

const ICONS = {
  waiting: Hourglass,
  sending: Hourglass,
  stored: CircleCheck,
  failed: CircleAlert,
  cancelled: CircleSlash,
};

/** Files on their way into the archive: each with how far it is, how to stop it, and why it failed. */
export function UploadList({ uploads, onStop, onClear }: UploadListProps) {
  const { common, upload: text } = useText();
  const format = useFormat();
  const isOver = uploads.every(({ state }) => state !== 'waiting' && state !== 'sending');
  const stored = uploads.filter(({ state }) => state === 'stored').length;
  if (uploads.length === 0) return null;
  return (
    <section className={css.uploads} aria-label={text.title}>
      <header className={css.head}>
        <span role="status">{text.stored(format.number(stored), format.number(uploads.length))}</span>
        {isOver && (
          <Button isSmall look="quiet" onClick={onClear}>
            {common.close}
          </Button>
        )}
      </header>
      <ul className={css.list}>
        {uploads
          .filter(({ state }) => state !== 'stored' || uploads.length <= 8)
          .map((line) => (
            <UploadRow key={line.id} line={line} onStop={() => onStop(line.id)} />
          ))}
      </ul>
    </section>
  );
}

function UploadRow({ line, onStop }: { readonly line: UploadLine; readonly onStop: () => void }) {
  const { upload: text } = useText();
  const format = useFormat();
  const errorText = useErrorText();
  const Icon = ICONS[line.state];
  const said = line.state === 'failed' ? errorText(line.error) : undefined;
  return (
    <li className={css.row} data-state={line.state}>
      <Icon size={15} aria-hidden />
      <span className={css.name}>{line.name}</span>
      {line.state === 'sending' && (
        <progress
          className={css.bar}
          value={line.sent}
          max={Math.max(line.bytes, 1)}
          aria-label={line.name}
        />
      )}
      <span className={css.size}>{format.bytes(line.bytes)}</span>
      {(line.state === 'waiting' || line.state === 'sending') && (
        <IconButton icon={X} size={15} label={text.stop(line.name)} onClick={onStop} />
      )}
      {said && <p className={css.problem}>{`${said.what} ${said.next}`}</p>}
    </li>
  );
}
