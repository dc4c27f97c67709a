import fs from 'node:fs';
import path from 'node:path';
import { type HandoverPart, HandoverResult } from '#contract';
import { type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

type Order = Parameters<TestArchive['client']['handover']['start']>[0];

/**
 * Hands 2024 over, without what takes long where nobody asks for it, and gives what the job says of it; fails where it
 * did not come to its end.
 */
export async function handOver(
  { client, finished }: TestArchive,
  change: Partial<Order> = {},
): Promise<HandoverResult> {
  const order = {
    years: [2024],
    folder: temporaryFolder(),
    profile: 'lean',
    despiteFindings: true,
    ...change,
  };
  const { jobId } = await client.handover.start(order);
  return HandoverResult.parse((await finished(jobId)).result);
}

/** Every file of a folder with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  return Object.fromEntries(
    files.sort().map((file) => [path.relative(folder, file), fs.readFileSync(file, 'base64')]),
  );
}

/**
 * The payload of a package but for what tells of this one package: its id and the time it was made, which office files
 * have in the heads of their parts.
 */
export function payloadOf(folder: string): Record<string, string> {
  const all = bytesOf(`${folder}/data`);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !/^mo-ta\/(ead3|premis)|^mets|^xem|^bieu-mau.*x$/.test(name)),
  );
}

/** A profile of an office's own, as a file, with these parts beside the originals. */
export function profileOf(...parts: readonly HandoverPart[]): string {
  const file = path.join(temporaryFolder(), 'rieng.json');
  fs.writeFileSync(file, JSON.stringify({ id: 'rieng', label: { vi: 'Riêng' }, parts }));
  return file;
}
