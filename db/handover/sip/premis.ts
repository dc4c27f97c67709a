import type { PackageContext } from '../package/part.ts';
import { agent, event, fileObject, packageObject, premisHead } from '../package/parts/events.ts';
import type { MetsFile } from './mets.ts';

type Told = Pick<PackageContext, 'at' | 'by'> & { readonly name: string; readonly id: string };

/** What happened to a package or a representation, and the fixity of its files, in PREMIS 3. */
export function* premis({ id, name, at, by }: Told, files: Iterable<MetsFile>): Generator<string> {
  yield premisHead();
  let count = 0;
  for (const { href, sha256, bytes } of files) {
    count += 1;
    yield fileObject(href, sha256, bytes);
  }
  yield packageObject({ id, name });
  yield event({ id, type: 'information package creation', at, detail: `${count} files`, agent: by });
  if (by !== '') yield agent(by);
  yield '</premis>\n';
}
