import type { YearDossier, YearEntry } from '../year/survey.ts';

/** Where originals go: paths are relative to `data/`, in plain letters, under 200 characters, each once. */
export type Layout = {
  /** Folder of a dossier, or of what lies in none. */
  folder(dossier: YearDossier | null): string;
  /** Name of a file in that folder; `position` counts the files of the entry from 0. */
  name(entry: YearEntry, position: number, fileName: string): string;
};
