import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { entryQueries } from '../../queries/entry.ts';
import { useAddPhotos } from './adding/use-add-photos.ts';
import { usePhotoFilter } from './filter/use-photo-filter.ts';
import { choose, chooseMany } from './grid/selection.ts';
import type { Browsing } from './use-browsing.ts';
import { usePhotoRows } from './use-photo-rows.ts';

/** One call writes into so many at most. */
const MOST_SELECTED = 5000;

/** What the grid shows, which photos are chosen, which one is large, and how to go from one to the next. */
export function usePhotoBrowser({ selection, select, added, showAdded }: Browsing) {
  const grid = useRef<HTMLDivElement>(null);
  const filter = usePhotoFilter(added);
  const rows = usePhotoRows(filter);
  const { photos } = rows;
  const [largeId, setLargeId] = useState<string | null>(null);
  const focusGrid = () => grid.current?.focus();
  const adding = useAddPhotos({
    onAdded: (ids) => {
      showAdded(ids);
      select(chooseMany(ids));
      focusGrid();
    },
  });
  const chosen = useMemo(() => photos.filter(({ id }) => selection.ids.has(id)), [photos, selection.ids]);
  const at = photos.findIndex(({ id }) => id === selection.active);
  useFocusOnReturn(grid, selection.active !== null);
  usePrefetched(photos[at + 1]?.id);

  const chooseAt = (to: number): boolean => {
    const photo = photos[to];
    if (photo) select(choose(photo.id));
    return photo !== undefined;
  };
  const chooseAll = async () => {
    const all = await rows.readAll(MOST_SELECTED);
    select(chooseMany(all.slice(0, MOST_SELECTED).map(({ id }) => id)));
  };
  return {
    grid,
    filter,
    rows,
    adding,
    chosen,
    selection,
    select,
    focusGrid,
    chooseAll: () => void chooseAll(),
    go: (step: 1 | -1): boolean => chooseAt(at + step),
    large: {
      at: photos.findIndex(({ id }) => id === largeId),
      open: setLargeId,
      move: (to: number) => {
        if (chooseAt(to)) setLargeId(photos[to]?.id ?? null);
      },
      close: () => {
        setLargeId(null);
        focusGrid();
      },
    },
  };
}
export type PhotoBrowsing = ReturnType<typeof usePhotoBrowser>;

/** Whoever comes back to the grid goes on where they were. */
function useFocusOnReturn(grid: RefObject<HTMLElement | null>, hadActive: boolean): void {
  const isReturn = useRef(hadActive);
  useEffect(() => {
    if (isReturn.current) grid.current?.focus();
  }, [grid]);
}

/** Asks for the photo that comes next, so that its caption stands there at once. */
function usePrefetched(id: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (id !== undefined) void queryClient.prefetchQuery(entryQueries.get(id));
  }, [id, queryClient]);
}
