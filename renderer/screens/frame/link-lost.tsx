import { WifiOff } from 'lucide-react';
import { useText } from '../../i18n/language.ts';
import { useLink } from '../../queries/link.ts';
import css from './link-lost.module.css';

/** A line over the screen while the host does not answer. */
export function LinkLost() {
  const { frame } = useText();
  if (useLink() !== 'lost') return null;
  return (
    <p className={css.lost} role="alert">
      <WifiOff size={16} aria-hidden />
      {frame.linkLost}
    </p>
  );
}
