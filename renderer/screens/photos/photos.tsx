import { useParams } from 'wouter';
import { PhotoBrowser } from './photo-browser.tsx';
import { PhotoScreen } from './photo-screen.tsx';
import { useBrowsing } from './use-browsing.ts';

/** Photos: all as a grid with their captions beside it, or one on its own page. */
export function Photos() {
  const { id } = useParams();
  const browsing = useBrowsing();
  return id === undefined ? (
    <PhotoBrowser {...browsing} />
  ) : (
    <PhotoScreen key={id} id={id} select={browsing.select} />
  );
}
