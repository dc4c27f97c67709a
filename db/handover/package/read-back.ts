import { checkBag } from '../../blobs/bag/check-bag.ts';
import { mustBeSound } from '../../blobs/bag/check-package.ts';
import { BEGUN, SIGNATURE } from '../../blobs/bag/package-places.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';

/**
 * Reads a written package back from its disk and compares it with what it should be; fails with `package_damaged` and
 * the first file that differs. The second hash was taken while the same bytes were copied.
 */
export async function readBack(folders: readonly string[], files: number, job: JobHandle): Promise<void> {
  let before = 0;
  for (const folder of folders) {
    const onFile = async (done: number, name: string): Promise<void> => {
      job.progress(files + before + done, files * 2, name);
      await job.giveWay();
    };
    const checked = await checkBag(folder, {
      algorithm: 'sha256',
      onFile,
      mayBeUnlisted: [SIGNATURE, BEGUN],
    });
    before += checked.files;
    mustBeSound(checked.faults);
  }
}
