import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AddedPhotos } from './adding/added-photos.tsx';
import { CaptionPanel } from './caption/caption-panel.tsx';
import { PhotoFilter } from './filter/photo-filter.tsx';
import { isNarrowing } from './filter/use-photo-filter.ts';
import { PhotoGrid } from './grid/photo-grid.tsx';
import { PhotoLightbox } from './large/photo-lightbox.tsx';
import { NoPhotos } from './no-photos.tsx';
import css from './photo-browser.module.css';
import { PhotoLayout } from './photo-layout.tsx';
import { useBrowserActions } from './use-browser-actions.tsx';
import type { Browsing } from './use-browsing.ts';
import { type PhotoBrowsing, usePhotoBrowser } from './use-photo-browser.ts';

/** All photos: the grid, its filters, the caption panel, and one of them large. */
export function PhotoBrowser(browsing: Browsing) {
  const text = useText();
  const format = useFormat();
  const browser = usePhotoBrowser(browsing);
  const { filter, rows, adding, chosen } = browser;
  const { inputs, pickFiles } = useBrowserActions(browser);
  const showAll = () => browsing.showAdded(null);
  return (
    <FileDrop onFiles={adding.add} invitation={text.photos.dropHere}>
      <PageHeader title={text.photos.title} aside={text.photos.count(format.number(rows.total))}>
        <PhotoFilter added={browsing.added} onAllAgain={showAll} />
      </PageHeader>
      <AddedPhotos adding={adding} isInset />
      {inputs}
      {rows.error && <Problem error={rows.error} onRetry={rows.retry} />}
      {rows.isAsked && rows.photos.length === 0 ? (
        <NoPhotos isNarrowed={isNarrowing(filter)} onPick={pickFiles} onClear={showAll} />
      ) : (
        <GridWithPanel browser={browser} />
      )}
      <span className={css.said} role="status">
        {chosen.length > 1 ? text.common.selected(text.photos.count(format.number(chosen.length))) : ''}
      </span>
    </FileDrop>
  );
}

function GridWithPanel({ browser }: { readonly browser: PhotoBrowsing }) {
  const { rows, selection, select, large } = browser;
  return (
    <>
      <PhotoLayout
        grid={
          <PhotoGrid
            ref={browser.grid}
            groups={rows.groups}
            doneIds={rows.doneIds}
            selection={selection}
            onSelect={select}
            onSelectAll={browser.chooseAll}
            onOpen={large.open}
            onEnd={rows.readOn}
          />
        }
        panel={
          <CaptionPanel
            photos={browser.chosen}
            onGo={browser.go}
            onLeave={browser.focusGrid}
            onOpen={() => large.open(selection.active)}
          />
        }
      />
      {large.at >= 0 && (
        <PhotoLightbox
          photos={rows.photos}
          total={Math.max(rows.total, rows.photos.length)}
          at={large.at}
          onMove={large.move}
          onClose={large.close}
        />
      )}
    </>
  );
}
