/** A shortcut as it stands on keyboards: arrows as arrows. */
export function spokenShortcut(shortcut: string): string {
  return shortcut
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Escape', 'Esc');
}
