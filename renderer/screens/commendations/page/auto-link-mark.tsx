import { Menu } from '@mantine/core';
import { Unlink, Wand } from 'lucide-react';
import type { MatchReason } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import css from './auto-link-mark.module.css';

type AutoLinkMarkProps = { readonly lineId: string; readonly reasons: readonly MatchReason[] };

/** Says that a line was linked by itself and why; the link can be taken away from there. */
export function AutoLinkMark({ lineId, reasons }: AutoLinkMarkProps) {
  const { matching: text } = useText();
  const isReadOnly = useReadOnly();
  const notifyUndoable = useNotifyUndoable();
  const unlink = useCommand(archive.recipient.unlink, { onDone: () => notifyUndoable(text.unlinked) });
  const said = text.autoLinked(reasons.map((reason) => text.reasons[reason]).join(', '));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={css.mark} aria-label={said} title={said}>
          <Wand size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{said}</Menu.Label>
        <Menu.Item
          leftSection={<Unlink size={16} aria-hidden />}
          disabled={isReadOnly || unlink.isBusy}
          onClick={() => unlink.give({ lineIds: [lineId] })}
        >
          {text.unlink}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
