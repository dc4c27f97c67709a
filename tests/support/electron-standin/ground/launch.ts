import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What was asked on the command line, `electron [-r FILE]… [--switch[=value]]… [ENTRY] [arguments]`. */
export type Launch = {
  /** Files to load before the application (`-r FILE`), in order. */
  readonly preloads: readonly string[];
  /** Every `--name[=value]`, wherever it stands. */
  readonly switches: ReadonlyMap<string, string>;
  readonly application: Application;
};

export type Application = {
  readonly folder: string;
  /** Absolute path of the module to run. */
  readonly main: string;
  readonly name: string;
  readonly version: string;
};

type Manifest = {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
};

/**
 * Reads the arguments behind the binary's name.
 * @throws when the entry is missing on disk.
 */
function readLaunch(args: readonly string[]): Launch {
  const preloads: string[] = [];
  const switches = new Map<string, string>();
  let entry: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (argument === '-r') preloads.push(args[++at] ?? '');
    else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=');
      switches.set(name, value.join('='));
    } else entry ??= argument;
  }
  return { preloads, switches, application: readApplication(resolve(entry ?? '.')) };
}

function readApplication(entry: string): Application {
  const isFolder = statSync(entry).isDirectory();
  const folder = isFolder ? entry : dirname(entry);
  const file = join(folder, 'package.json');
  const manifest: Manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    folder,
    main: isFolder ? resolve(folder, manifest.main ?? 'index.js') : entry,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
  };
}

/** The launch of this very process. */
export const launch = readLaunch(process.argv.slice(2));
