/** A package that is part of the program: where npm puts it, and what it says of itself. */
export type ShippedPackage = {
  /** Its key in package-lock.json: `node_modules/sharp`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
};

type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** What is read of package-lock.json. */
export type LockFile = { readonly packages: Readonly<Record<string, LockEntry>> };

/** Packages that name no licence where npm looks, by what the licence file they carry says. */
const READ_IN_THE_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/**
 * Everything that ships on Windows x64: the production dependencies with all they need, and the
 * packages that were bundled (by folder). The same on every machine that runs it.
 */
export function shippedPackages(lock: LockFile, bundled: readonly string[]): readonly ShippedPackage[] {
  const folders = new Set(bundled);
  const waiting = dependenciesOf(lock, '');
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folders.has(folder) || !runsOnWindows(lock.packages[folder])) continue;
    folders.add(folder);
    waiting.push(...dependenciesOf(lock, folder));
  }
  return [...folders].sort().map((folder) => {
    const { version = '', license = '' } = lock.packages[folder] ?? {};
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { folder, name, version, licence: license || (READ_IN_THE_FILE[name] ?? '') };
  });
}

/** The folders of what a package needs, as Node would find them from its own folder. */
function dependenciesOf(lock: LockFile, folder: string): string[] {
  const { dependencies, optionalDependencies } = lock.packages[folder] ?? {};
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (lock.packages[candidate]) return [candidate];
      if (at === '') return [];
    }
  });
}

function runsOnWindows({ os, cpu }: LockEntry = {}): boolean {
  return (os?.includes('win32') ?? true) && (cpu?.includes('x64') ?? true);
}
