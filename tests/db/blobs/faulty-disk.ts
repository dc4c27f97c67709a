import type { FileHandle } from 'node:fs/promises';
import { type Disk, disk } from '../../../db/blobs/files.ts';

/** Fails as the system does, with its code. */
export const failWith = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code });
};

type Faults = {
  /** Stands in for the handle's own; the first `after` bytes of `appendFile` still get through. */
  readonly writeFile?: () => Promise<never>;
  readonly appendFile?: { readonly after: number; readonly fail: () => Promise<never> };
  readonly sync?: () => Promise<never>;
  /** Hears of every call, in order. */
  readonly noted?: (what: string) => void;
};

/** The real disk, but for some faults. */
export function diskThat({ writeFile, appendFile, sync, noted = () => undefined }: Faults): Disk {
  let written = 0;
  const faulty = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const own = Reflect.get(target, name);
        if (typeof own !== 'function') return own;
        return (...given: unknown[]) => {
          noted(String(name));
          if (name === 'writeFile' && writeFile) return writeFile();
          if (name === 'sync' && sync) return sync();
          if (name === 'appendFile' && appendFile) {
            written += (given[0] as Uint8Array).byteLength;
            if (written > appendFile.after) return appendFile.fail();
          }
          return Reflect.apply(own, target, given);
        };
      },
    });
  return {
    ...disk,
    open: async (...given) => {
      noted('open');
      return faulty(await disk.open(...given));
    },
    rename: (from, to) => {
      noted('rename');
      return disk.rename(from, to);
    },
  };
}
