import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryQueries } from '../../queries/entry.ts';
import { AddedPhotos } from './adding/added-photos.tsx';
import { useAddPhotos } from './adding/use-add-photos.ts';
import { CaptionPanel } from './caption/caption-panel.tsx';
import { PhotoFilter } from './filter/photo-filter.tsx';
import { isNarrowing, usePhotoFilter } from './filter/use-photo-filter.ts';
import { PhotoGrid } from './grid/photo-grid.tsx';
import { choose, chooseMany } from './grid/selection.ts';
import { PhotoLightbox } from './large/photo-lightbox.tsx';
import { NoPhotos } from './no-photos.tsx';
import css from './photo-browser.module.css';
import { PhotoLayout } from './photo-layout.tsx';
import { useBrowserActions } from './use-browser-actions.tsx';
import type { Browsing } from './use-browsing.ts';
import { usePhotoRows } from './use-photo-rows.ts';

/** One call writes into so many at most. */
const MOST_SELECTED = 5000;

/** All photos: the grid, its filters, the caption panel, and one of them large. */
export function PhotoBrowser({ selection, select, added, showAdded }: Browsing) {
  const text = useText();
  const format = useFormat();
  const filter = usePhotoFilter(added);
  const rows = usePhotoRows(filter);
  const grid = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const adding = useAddPhotos({
    onAdded: (ids) => {
      showAdded(ids);
      select(chooseMany(ids));
      grid.current?.focus();
    },
  });
  const chosen = useMemo(
    () => rows.photos.filter(({ id }) => selection.ids.has(id)),
    [rows.photos, selection.ids],
  );
  const at = rows.photos.findIndex(({ id }) => id === selection.active);
  const openAt = rows.photos.findIndex(({ id }) => id === openId);
  const go = (step: 1 | -1): boolean => {
    const next = rows.photos[at + step];
    if (!next) return false;
    select(choose(next.id));
    return true;
  };
  const pickers = useBrowserActions({ rows, selection, select, onFiles: adding.add });
  const hadActive = useRef(selection.active !== null);
  useEffect(() => {
    if (hadActive.current) grid.current?.focus();
  }, []);
  usePrefetched(rows.photos[at + 1]?.id);

  return (
    <FileDrop onFiles={adding.add} invitation={text.photos.dropHere}>
      <PageHeader title={text.photos.title} aside={text.photos.count(format.number(rows.total))}>
        <PhotoFilter added={added} onAllAgain={() => showAdded(null)} />
      </PageHeader>
      <AddedPhotos adding={adding} isInset />
      {pickers.inputs}
      {rows.error && <Problem error={rows.error} onRetry={rows.retry} />}
      {rows.isAsked && rows.photos.length === 0 ? (
        <NoPhotos
          isNarrowed={isNarrowing(filter)}
          onPick={pickers.pickFiles}
          onClear={() => showAdded(null)}
        />
      ) : (
        <PhotoLayout
          grid={
            <PhotoGrid
              ref={grid}
              groups={rows.groups}
              doneIds={rows.doneIds}
              selection={selection}
              onSelect={select}
              onSelectAll={() => {
                void rows
                  .readAll(MOST_SELECTED)
                  .then((all) => select(chooseMany(all.slice(0, MOST_SELECTED).map(({ id }) => id))));
              }}
              onOpen={setOpenId}
              onEnd={rows.readOn}
            />
          }
          panel={
            <CaptionPanel
              photos={chosen}
              onGo={go}
              onLeave={() => grid.current?.focus()}
              onOpen={() => setOpenId(selection.active)}
            />
          }
        />
      )}
      {openAt >= 0 && (
        <PhotoLightbox
          photos={rows.photos}
          total={Math.max(rows.total, rows.photos.length)}
          at={openAt}
          onMove={(to) => {
            const next = rows.photos[to];
            if (!next) return;
            setOpenId(next.id);
            select(choose(next.id));
          }}
          onClose={() => {
            setOpenId(null);
            grid.current?.focus();
          }}
        />
      )}
      <span className={css.said} role="status">
        {chosen.length > 1 ? text.common.selected(text.photos.count(format.number(chosen.length))) : ''}
      </span>
    </FileDrop>
  );
}

/** Asks for the photo that comes next, so that its caption stands there at once. */
function usePrefetched(id: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (id !== undefined) void queryClient.prefetchQuery(entryQueries.get(id));
  }, [id, queryClient]);
}
