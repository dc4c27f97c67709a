import { TriangleAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import type { AwardLineInput } from '#contract';
import { IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { PasteDialog } from '../../commendations/paste/paste-dialog.tsx';
import { listedOf } from './listed-line.ts';
import css from './paste-lines.module.css';
import type { TakeIn } from './use-take-in.ts';

const TAKEN_FILES = '.xlsx,.csv,.tsv,.txt,.jsonl,.ndjson,.json';
const NO_FRESH = { form: null, period: { periodFrom: null, periodTo: null } };

/** What waits for a list or shows one before it is taken; why a file could not be. */
export function PasteLines({ takeIn }: { readonly takeIn: TakeIn }) {
  const { proposals: text, common } = useText();
  const present = useMemo(
    () => takeIn.present.map(({ name, form }): AwardLineInput => ({ asPrinted: name, form })),
    [takeIn.present],
  );
  return (
    <>
      <input
        ref={takeIn.input}
        type="file"
        hidden
        aria-label={text.openFile}
        accept={TAKEN_FILES}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void takeIn.open(file);
        }}
      />
      {takeIn.problem !== null && (
        <p className={css.problem} role="alert">
          <TriangleAlert size={16} aria-hidden />
          <span>{takeIn.problem}</span>
          <IconButton icon={X} label={common.close} onClick={takeIn.dismiss} />
        </p>
      )}
      {takeIn.table !== null && (
        <PasteDialog
          title={text.pasteTitle}
          mostLines={takeIn.mostLines}
          table={takeIn.table === 'waiting' ? null : takeIn.table}
          present={present}
          fresh={NO_FRESH}
          onAccept={(lines, isReplacing) => takeIn.accept(lines.map(listedOf), isReplacing)}
          onClose={takeIn.close}
        />
      )}
    </>
  );
}
