import { ImagePlus, Images, X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { screenOfKind } from '../../paths.ts';

type NoPhotosProps = {
  readonly isNarrowed: boolean;
  readonly onPick: () => void;
  readonly onClear: () => void;
};

/** In place of the grid: nothing fits the filter, or how to bring in the first photos. */
export function NoPhotos({ isNarrowed, onPick, onClear }: NoPhotosProps) {
  const { photos: text, entry } = useText();
  if (isNarrowed) {
    return (
      <EmptyState icon={Images} title={text.noneFound} hint={text.noneFoundHint}>
        <Button
          icon={X}
          onClick={() => {
            onClear();
            goTo(screenOfKind.photo);
          }}
        >
          {entry.clearFilter}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ImagePlus} title={text.emptyTitle} hint={text.emptyHint}>
      <Button look="primary" icon={ImagePlus} onClick={onPick}>
        {text.add}
      </Button>
    </EmptyState>
  );
}
