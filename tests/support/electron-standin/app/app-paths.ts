import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folders that `app.getPath` knows; the ones below `userData` follow it when it is moved. */
export class AppPaths {
  readonly #set = new Map<string, string>();
  readonly #name: () => string;

  /** @param name the application's name, of which the default of `userData` is made. */
  constructor(name: () => string, userData: string | undefined) {
    this.#name = name;
    if (userData) this.#set.set('userData', userData);
  }

  /** @throws for a name that Electron does not know. */
  get(name: string): string {
    const path = this.#set.get(name) ?? this.#default(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  /** @throws for an unknown name or a path that is not absolute. */
  set(name: string, path: string): void {
    if (this.#default(name) === undefined) throw new Error(`Failed to set path '${name}'`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#set.set(name, path);
  }

  #default(name: string): string | undefined {
    const home = homedir();
    switch (name) {
      case 'home':
        return home;
      case 'temp':
        return tmpdir();
      case 'exe':
      case 'module':
        return join(import.meta.dirname, '../electron');
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
      case 'userData':
        return join(this.get('appData'), this.#name());
      case 'sessionData':
        return this.get('userData');
      case 'logs':
        return join(this.get('userData'), 'logs');
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad');
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return join(home, `${name[0]?.toUpperCase()}${name.slice(1)}`);
      default:
        return undefined;
    }
  }
}
