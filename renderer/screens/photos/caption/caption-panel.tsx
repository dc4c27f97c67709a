import { Images } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useText } from '../../../i18n/language.ts';
import { CaptionForm, type CaptionFormProps } from './caption-form.tsx';

/** At the right of the grid: what is written about the chosen photos, or how to begin. */
export function CaptionPanel(props: CaptionFormProps) {
  const { photos: text } = useText();
  if (props.photos.length > 0) return <CaptionForm {...props} />;
  return <EmptyState icon={Images} title={text.noneChosen} hint={text.noneChosenHint} />;
}
