import type { LucideIcon } from 'lucide-react';
import type { Text } from '../i18n/text.ts';

/**
 * Something a person can do here. Toolbar, menus, palette, shortcuts and the native menu are all drawn from it.
 * Ids are `group.verb` and unique among what is on screen; of two with one shortcut the one added last wins.
 */
export type Action = {
  readonly id: string;
  readonly label: (text: Text) => string;
  readonly icon?: LucideIcon;
  /** `Ctrl+Shift+P`, `F2`, `/`. Single characters do nothing while somebody types into a field. */
  readonly shortcut?: string;
  readonly scope: 'global' | 'screen';
  /** Where a screen's header shows it: as a button, first and coloured, or under "more". */
  readonly place?: 'primary' | 'toolbar' | 'more';
  /** Whether it can be done now; without it, always. */
  readonly when?: () => boolean;
  /** It writes into the archive, so it is not possible while the archive can only be read. */
  readonly isChange?: boolean;
  readonly run: () => void;
};

let isReadOnly = false;

/** Whether the open archive can only be read. Through the registry, so that what is shown follows. */
export function setReadOnly(next: boolean): void {
  isReadOnly = next;
}

export const isPossible = ({ isChange, when }: Action): boolean =>
  !(isChange && isReadOnly) && (when?.() ?? true);
