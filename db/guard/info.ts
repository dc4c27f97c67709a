import { statfsSync } from 'node:fs';
import type { ArchiveInfo, Contract, EntryKind, Handlers } from '#contract';
import type { Drafts } from '../catalogue/drafts.ts';
import type { OfficeRoom } from '../catalogue/office.ts';
import type { CatalogueLists } from '../catalogue/store-catalogue-lists.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { SettingStore } from '../engine/store-settings.ts';
import { folderWarning } from './folder-warning.ts';
import type { InfoReader } from './store-info.ts';

export type InfoParts = {
  readonly reader: InfoReader;
  readonly settings: SettingStore;
  readonly office: OfficeRoom;
  readonly lists: CatalogueLists;
  readonly drafts: Drafts;
  readonly folder: string;
  readonly mode: 'write' | 'read';
  readonly appVersion: string;
};

/** Answers what an archive holds and what waits in it. */
export function infoHandlers(
  parts: InfoParts,
): Handlers<Pick<Contract, 'archive'>, QueryContext, CommandContext> {
  const info = (): ArchiveInfo => readInfo(parts);
  return {
    archive: {
      info,
      overview: () => ({
        info: info(),
        years: parts.lists.tallies(),
        waiting: parts.lists.gaps(),
        draftCount: parts.drafts.store.count(),
        binCount: parts.lists.binCount(),
        changedToday: parts.reader.changedSince(startOfToday()),
      }),
    },
  };
}

function readInfo({ reader, settings, office, lists, folder, mode, appVersion }: InfoParts): ArchiveInfo {
  const { byKind, byYear } = sums(lists.tallies());
  const { person, body, household, dossier, award_line, blob } = reader.holdings();
  const identity = settings.get('identity') as { id: string; createdAt: string };
  return {
    ...identity,
    folder,
    mode,
    office: office.get().office.name,
    schemaVersion: reader.schemaVersion(),
    appVersion,
    entries: { total: Object.values(byKind).reduce((sum, n) => sum + n, 0), ...byKind },
    byYear,
    awardLines: award_line.count,
    agents: { person: person.count, body: body.count, household: household.count },
    dossiers: dossier.count,
    fonds: reader.fondsCount(),
    blobs: { count: blob.count, bytes: blob.bytes },
    databaseBytes: reader.databaseBytes(),
    freeBytes: freeBytes(folder),
    lastBackup: (settings.get('lastBackup') as ArchiveInfo['lastBackup'] | undefined) ?? null,
    folderWarning: folderWarning(folder),
  };
}

function sums(tallies: ReturnType<CatalogueLists['tallies']>) {
  const byKind: Record<EntryKind, number> = { minutes: 0, photo: 0, commendation: 0, document: 0 };
  const byYear: Record<string, number> = {};
  for (const { kind, year, count } of tallies) {
    byKind[kind] += count;
    if (year !== null) byYear[year] = (byYear[year] ?? 0) + count;
  }
  return { byKind, byYear };
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function startOfToday(): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today.toISOString();
}
