import { useState } from 'react';
import { host } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { FolderDialog } from './folder-dialog.tsx';
import type { FolderPurpose } from './folder-purpose.ts';

/** Lets somebody choose a folder: in the system's dialog where the host has one, else in ours (`dialog` goes into the page). */
export function usePickFolder(purpose: FolderPurpose, hasDialogs: boolean, onPick: (folder: string) => void) {
  const [isOpen, setOpen] = useState(false);
  const native = useCommand(host.native.pickFolder, {
    onDone: ({ folder }) => {
      if (folder !== null) onPick(folder);
    },
  });
  return {
    pick: () => (hasDialogs ? native.give({ purpose }) : setOpen(true)),
    dialog: isOpen ? (
      <FolderDialog
        purpose={purpose}
        onPick={(folder) => {
          setOpen(false);
          onPick(folder);
        }}
        onClose={() => setOpen(false)}
      />
    ) : null,
  };
}
