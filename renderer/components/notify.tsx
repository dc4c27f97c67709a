import { notifications } from '@mantine/notifications';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { Notice } from './notice.tsx';

type NoticeButton = { readonly label: string; readonly run: () => void };

const READING_TIME = 6000;
const TIME_TO_DECIDE = 10_000;

/** Says quietly that something is done, with a button beside it: undo, or where to look. */
export function notifyDone(message: string, button?: NoticeButton): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: button ? TIME_TO_DECIDE : READING_TIME,
    icon: <CircleCheck size={18} aria-hidden />,
    color: 'var(--good)',
    message: <Notice message={message} {...closing(id, button)} />,
  });
}

/** Says that something is done and has to be looked at. Stays until it is closed. */
export function notifyWarning(message: string, button: NoticeButton): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: false,
    icon: <CircleAlert size={18} aria-hidden />,
    color: 'var(--warn)',
    message: <Notice message={message} {...closing(id, button)} />,
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

/** A button that also takes its notice away. */
function closing(id: string, button?: NoticeButton): { readonly action?: NoticeButton } {
  if (!button) return {};
  const run = () => {
    notifications.hide(id);
    button.run();
  };
  return { action: { label: button.label, run } };
}
