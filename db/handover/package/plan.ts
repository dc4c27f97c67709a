import { copyPlan } from '../photo-copies/described-copy.ts';
import type { HandoverYear, YearDossier } from '../year/survey.ts';
import type { Layout } from './layout.ts';
import type { PlannedFile, PlanStore } from './store-plan.ts';

const ORIGINALS = /^ho-so\//;
const COPIES = 'anh';

/** `bytes` is what the files take at the least. */
export type Plan = { readonly volumes: number; readonly files: number; readonly bytes: number };

export type PlanOrder = {
  readonly layout: Layout;
  /** Most bytes of files in a volume; null for one volume of any size. */
  readonly volumeBytes: number | null;
  /** Whether photographs go along a second time, as copies that carry their description. */
  readonly withPhotoCopies: boolean;
};

/**
 * Gives every stored file its place by the layout, each once. The copy of a photograph follows its original, with
 * the same place under another folder. A new volume begins where `volumeBytes` would be passed; a file larger than
 * that has a volume of its own.
 */
export function planFiles(year: HandoverYear, store: PlanStore, order: PlanOrder): Plan {
  const { layout, volumeBytes, withPhotoCopies } = order;
  const add = adder(store, volumeBytes);
  const place = (dossier: YearDossier | null): void => {
    const folder = layout.folder(dossier);
    for (const entry of year.entries(dossier?.id ?? null)) {
      for (const { blob, fileName, position } of entry.attachments) {
        const { sha256, bytes } = blob;
        const path = `${folder}/${layout.name(entry, position, fileName)}`;
        if (!store.find(sha256)) add({ entryId: '', sha256, path, bytes }, bytes);
        const copy =
          withPhotoCopies && entry.kind === 'photo'
            ? copyPlan(blob, `${COPIES}/${path.replace(ORIGINALS, '')}`)
            : undefined;
        if (copy) add({ entryId: entry.id, sha256, path: copy.name, bytes: copy.bytes }, copy.least);
      }
    }
  };
  for (const dossier of year.dossiers()) place(dossier);
  place(null);
  return add.plan();
}

/** Numbers what is added and shares it out among volumes. */
function adder(store: PlanStore, volumeBytes: number | null) {
  let [ordinal, total, volume, inVolume] = [0, 0, 0, 0];
  const add = (file: Pick<PlannedFile, 'entryId' | 'sha256' | 'path' | 'bytes'>, least: number): void => {
    ordinal += 1;
    total += least;
    if (volumeBytes !== null && inVolume > 0 && inVolume + file.bytes > volumeBytes) {
      volume += 1;
      inVolume = 0;
    }
    inVolume += file.bytes;
    store.add({ ordinal, volume, ...file });
  };
  return Object.assign(add, { plan: (): Plan => ({ volumes: volume + 1, files: ordinal, bytes: total }) });
}
