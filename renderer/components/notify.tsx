import { notifications } from '@mantine/notifications';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Notice } from './notice.tsx';

const READING_TIME = { autoClose: 6000 };
const WITH_UNDO = { autoClose: 10_000 };

/** Says quietly that something is done; `undo` puts a button beside it. */
export function notifyDone(
  message: string,
  undo?: { readonly label: string; readonly run: () => void },
): void {
  const id = crypto.randomUUID();
  const runUndo = undo && {
    label: undo.label,
    run: () => {
      notifications.hide(id);
      undo.run();
    },
  };
  notifications.show({
    id,
    ...(undo ? WITH_UNDO : READING_TIME),
    icon: <CircleCheck size={18} aria-hidden />,
    color: 'var(--good)',
    message: <Notice message={message} {...(runUndo ? { action: runUndo } : {})} />,
  });
}

/** Says what went wrong with something that has no place of its own on the screen. Stays until it is closed. */
export function notifyProblem(error: unknown): void {
  notifications.show({
    autoClose: false,
    icon: <TriangleAlert size={18} aria-hidden />,
    color: 'var(--bad)',
    message: <Notice error={error} />,
  });
}
