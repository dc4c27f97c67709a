import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { newEntryPath } from '../../../paths.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useAwardForms } from '../../commendations/use-award-forms.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import type { Work } from '../list/work.ts';
import css from './draft-dialog.module.css';
import { draftLines, sorted } from './draft-lines.ts';

type DraftDialogProps = {
  readonly work: Work;
  readonly rows: readonly WorkLine[];
  readonly onClose: () => void;
};

/** Makes the draft of a decision of a checked list: which lines go along, in numbers, and one button. */
export function DraftDialog({ work, rows, onClose }: DraftDialogProps) {
  const { proposals: text, common } = useText();
  const format = useFormat();
  const forms = useAwardForms();
  const [withDoubtful, setWithDoubtful] = useState(true);
  const { kept, clean, doubtful, dropped } = sorted(rows);
  const lines = draftLines(rows, withDoubtful, forms);
  const count = (which: readonly unknown[]) => format.number(which.length);
  const keep = useCommand(archive.draft.keep, {
    onDone: (_kept, { id }) => {
      onClose();
      goTo(newEntryPath('commendation', id));
      notifyDone(text.drafted(count(lines)));
    },
  });
  const make = () => {
    const { on, rewardKind } = work.plan;
    const content = { kind: 'commendation', title: text.draftSubject, date: on, rewardKind, lines };
    keep.give({
      ...{ id: crypto.randomUUID(), kind: 'commendation', entryId: null, baseRevision: null },
      content,
    });
  };
  return (
    <Dialog title={text.draftTitle} onClose={onClose}>
      <p>{text.draftLead}</p>
      <ul className={css.parts}>
        {kept.length > 0 && <li>{text.draftKeep(count(kept))}</li>}
        {clean.length > 0 && <li>{text.draftClean(count(clean))}</li>}
        {doubtful.length > 0 && (
          <li>
            <label className={css.choice}>
              <input
                type="checkbox"
                checked={withDoubtful}
                onChange={(event) => setWithDoubtful(event.target.checked)}
              />
              {text.draftOpen(count(doubtful))}
            </label>
          </li>
        )}
        {dropped.length > 0 && <li className={css.dropped}>{text.draftDrop(count(dropped))}</li>}
      </ul>
      <div className={css.buttons}>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" data-autofocus disabled={lines.length === 0 || keep.isBusy} onClick={make}>
          {text.draftMake(count(lines))}
        </Button>
      </div>
    </Dialog>
  );
}
