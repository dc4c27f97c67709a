import path from 'node:path';
import { z } from 'zod';
import { ArchiveError, HandoverResult } from '#contract';
import { type Disk, isThere, renameWithRetry, syncFolder, TAKE_AWAY } from '../../blobs/files.ts';
import { errorCode } from '../../engine/error-code.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import { unmark } from './unfinished.ts';

/** What is about to get its name: where it lies until then, what goes once it has it, and what will be told of it. */
const Naming = z.object({ part: z.string(), open: z.string().nullable(), result: HandoverResult });
type Naming = z.output<typeof Naming>;

/**
 * Gives what was written and read back its name, as the last thing but tidying up. It is noted first, so that a job which
 * is cut off right then knows its own work when it goes on. Where another program holds it, that is told as
 * `package_unfinished`.
 */
export async function giveName(naming: Naming, job: JobHandle, on: Disk): Promise<HandoverResult> {
  const { part, open, result } = naming;
  job.checkpoint(naming);
  try {
    await renameWithRetry(part, result.path, on);
  } catch (error) {
    if (!/^(EBUSY|EPERM|EACCES)$/.test(errorCode(error))) throw error;
    const detail = { code: 'package_unfinished', reason: 'held', path: open ?? part } as const;
    throw new ArchiveError(detail, { cause: error });
  }
  await syncFolder(path.dirname(result.path), on);
  return await tidy(naming, on);
}

/** What an earlier run of the job had named when it was cut off; undefined where it had not come so far. */
export async function namedBefore({ resumeFrom }: JobHandle, on: Disk): Promise<HandoverResult | undefined> {
  const naming = Naming.safeParse(resumeFrom).data;
  if (!naming || (await isThere(naming.part)) || !(await isThere(naming.result.path))) return undefined;
  return await tidy(naming, on);
}

/** The mark goes, or the open package that was encrypted. Where another program holds that, it is told: it is open. */
async function tidy({ open, result }: Naming, on: Disk): Promise<HandoverResult> {
  if (open === null) {
    await unmark(result.path, on);
    return result;
  }
  const isGone = await on.rm(open, TAKE_AWAY).then(
    () => true,
    () => false,
  );
  return isGone ? result : { ...result, openLeft: open };
}
