import { openOverlay, useOverlay } from '../../actions/overlay.ts';
import { Palette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

/** What stands over the screen when it is called for. */
export function Overlays() {
  const overlay = useOverlay();
  const close = () => openOverlay(null);
  if (overlay === 'palette') return <Palette onClose={close} />;
  if (overlay === 'shortcuts') return <ShortcutSheet onClose={close} />;
  return null;
}
