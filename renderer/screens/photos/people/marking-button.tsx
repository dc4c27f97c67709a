import { MapPin } from 'lucide-react';
import { IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import css from './people-field.module.css';
import type { MarkingFaces } from './use-marking.ts';

/** Turns the marking of faces on and off. */
export function MarkingButton({ marking }: { readonly marking: MarkingFaces }) {
  const { photos: text } = useText();
  return (
    <IconButton
      icon={MapPin}
      size={15}
      tabIndex={-1}
      className={css.mark ?? ''}
      label={marking.isOn ? text.stopMarking : text.startMarking}
      aria-pressed={marking.isOn}
      onClick={() => marking.turn(!marking.isOn)}
    />
  );
}
