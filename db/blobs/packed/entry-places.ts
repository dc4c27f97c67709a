import { ArchiveError } from '#contract';
import { checkFileName } from '../file-name.ts';

/** Why a packed file is not unpacked. */
export type PackedFault = Extract<
  ConstructorParameters<typeof ArchiveError>[0],
  { code: 'packed_refused' }
>['reason'];

const MOST_ENTRIES = 500_000;
const LONGEST_PATH = 1000;
const MOST_FOLDERS = 40;
const TOLD_CHARACTERS = 200;

/**
 * Says for each entry of a packed file where it may be written, as names below a folder. Refuses with `packed_refused` what
 * leads out of the folder, is a link or a device, has a name that Windows does not take, or is on some system the same file
 * as an earlier entry: by the case of letters or by how their marks are composed.
 */
export class EntryPlaces {
  readonly #file: string;
  /** How each place was spelt first, by what all systems agree on. */
  readonly #spelt = new Map<string, string>();
  readonly #files = new Set<string>();
  #entries = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Names of an entry from the top; empty for the top itself. */
  place(entry: string, isFolder: boolean): readonly string[] {
    this.#entries += 1;
    if (this.#entries > MOST_ENTRIES) throw this.refuse('too_many', entry);
    if (/^([/\\]|[a-z]:)/i.test(entry)) throw this.refuse('outside', entry);
    if (/(^|\\)\.\.(\\|$)/.test(entry)) throw this.refuse('outside', entry);
    const names = entry.split('/').filter((name) => name !== '' && name !== '.');
    if (names.includes('..')) throw this.refuse('outside', entry);
    if (entry.length > LONGEST_PATH || names.length > MOST_FOLDERS) throw this.refuse('name', entry);
    for (const name of names) if (!isPlain(name)) throw this.refuse('name', entry);
    if (names.length > 0) this.#remember(names, isFolder, entry);
    else if (!isFolder) throw this.refuse('name', entry);
    return names;
  }

  /** A refusal that names the packed file and the entry. */
  refuse(reason: PackedFault, entry = ''): ArchiveError {
    const told = entry.toWellFormed().slice(0, TOLD_CHARACTERS);
    return new ArchiveError({ code: 'packed_refused', name: this.#file, entry: told, reason });
  }

  #remember(names: readonly string[], isFolder: boolean, entry: string): void {
    for (let depth = 1; depth <= names.length; depth += 1) {
      const exact = names.slice(0, depth).join('/');
      const key = exact.normalize('NFC').toLowerCase();
      const isLast = depth === names.length;
      const before = this.#spelt.get(key);
      const isFile = isLast && !isFolder;
      if (before !== undefined && (before !== exact || isFile || this.#files.has(key)))
        throw this.refuse('clash', entry);
      this.#spelt.set(key, exact);
      if (isFile) this.#files.add(key);
    }
  }
}

/** Whether a name can stand as it is on every disk. */
function isPlain(name: string): boolean {
  try {
    return checkFileName(name) === name.normalize('NFC');
  } catch {
    return false;
  }
}
