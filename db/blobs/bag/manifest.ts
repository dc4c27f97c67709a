/** A file of a bag as a manifest lists it. */
export type ManifestLine = { readonly hash: string; readonly path: string };

/** Writes a path for a manifest: RFC 8493 (2.1.3) has line ends and `%` encoded. */
const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Reads a path of a manifest. */
export const decodePath = (path: string): string =>
  path.replace(/%0a/gi, '\n').replace(/%0d/gi, '\r').replace(/%25/g, '%');

export const manifestLine = ({ hash, path }: ManifestLine): string => `${hash}  ${encodePath(path)}\n`;

/** Reads a line of a manifest; undefined where it is none. md5sum's mark for binary files (`*`) is allowed. */
export function readManifestLine(line: string): ManifestLine | undefined {
  const [, hash = '', path = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
  return path === '' ? undefined : { hash: hash.toLowerCase(), path: decodePath(path) };
}

/** One line of a tag file of labels and values, without line ends inside. */
export const labelled = (label: string, value: string): string =>
  `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`;
