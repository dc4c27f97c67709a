import { beginReceive } from '../../../db/blobs/receive.ts';

/** Receives a made-up video of 300 MB into the folder it is given, and tells how much memory that took. */
const receiver = await beginReceive(process.argv[2] ?? '', 'hội nghị.mp4');
await receiver.write(Buffer.alloc(1024 * 1024, 3));
const before = process.memoryUsage.rss();
let most = before;
for (let index = 1; index < 300; index++) {
  await receiver.write(Buffer.alloc(1024 * 1024, index));
  most = Math.max(most, process.memoryUsage.rss());
}
const { bytes } = await receiver.finish();
process.stdout.write(JSON.stringify({ bytes, grownBytes: most - before }));
