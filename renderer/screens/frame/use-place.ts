import { useEffect, useRef } from 'react';
import type { EntryKind, HostState, KeptPlace } from '#contract';
import { notifyDone } from '../../components/notify.tsx';
import { goTo, useHere } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { draftPath, screenOfKind } from '../../paths.ts';
import { archive, host } from '../../queries/client.ts';
import { isAtStart, leadsBack } from './way-back.ts';

const PAUSE_MS = 300;
/** Whether this page has looked for the place once. */
let hasLooked = false;

/** Has the host note where the work is, and goes back there once after the program has ended without being asked to. */
export function usePlace({ place }: HostState): void {
  const here = useHere();
  const { frame } = useText();
  const told = useRef(frame.cameBack);
  useEffect(() => {
    const isFirst = !hasLooked;
    hasLooked = true;
    if (isFirst && place) void goBack(place, told.current).catch(() => undefined);
  }, [place]);
  useEffect(() => {
    const timer = setTimeout(
      () => void host.station.keepPlace({ path: here }).catch(() => undefined),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [here]);
}

/** A page that was loaded anew has its address still, but not the draft of a new entry. */
async function goBack(place: KeptPlace, told: string): Promise<void> {
  const isAnew = isAtStart(location.hash);
  if (!leadsBack(place, location.hash)) return;
  const path = await pathBack(place);
  if (`#${path}` === location.hash || path === '/') return;
  goTo(path, { replace: true });
  if (isAnew) notifyDone(told);
}

/** A form for a new entry has no address of its own: its draft, kept since, has. */
async function pathBack({ path, at }: KeptPlace): Promise<string> {
  const kind = kindOfNew(path);
  if (!kind) return path;
  const waiting = (await archive.draft.list({})).filter(
    (draft) => draft.kind === kind && draft.entryId === null && draft.updatedAt >= at,
  );
  const [draft] = waiting.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return draft ? draftPath(draft) : path;
}

function kindOfNew(path: string): EntryKind | undefined {
  const kinds = Object.keys(screenOfKind) as EntryKind[];
  return kinds.find((kind) => path === `${screenOfKind[kind]}/new`);
}
