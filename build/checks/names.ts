import { parseScripts } from './parse.ts';
import { type Check, isScript, type SourceFile } from './source.ts';

/** Names that say nothing, or that archivists use for something else. */
const EMPTY_NAME = /(^|[/-])(utils?|helpers?|common|misc|managers?|services?|repositor(y|ies))(?=[-./]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** Files are named after what they know, in kebab-case, and export by name. */
export const names: Check = (files) => [
  ...files.filter(({ path }) => isScript(path) || path.endsWith('.css')).flatMap(fileName),
  ...parseScripts(files)
    .filter(({ path }) => !/\.config\.[cm]?ts$/.test(path))
    .flatMap(({ path, parsed }) =>
      parsed.offers
        .filter(({ name }) => name === 'default')
        .map(({ line }) => ({ rule: 'names', path, line, message: 'default export; export it by name' })),
    ),
];

function fileName({ path }: SourceFile) {
  const empty = EMPTY_NAME.exec(path)?.[2];
  if (empty) return [{ rule: 'names', path, message: `"${empty}" says nothing; name what the file knows` }];
  const base = path.slice(path.lastIndexOf('/') + 1);
  return KEBAB.test(base) ? [] : [{ rule: 'names', path, message: 'file names are kebab-case' }];
}
