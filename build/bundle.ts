import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { type Bundle, externals } from './bundles.ts';
import { out, root } from './project.ts';
import { releaseKeyInto, releaseKeyText } from './release-key.ts';

/** Bundles one entry for Node into a single file below a folder. Adds the packages it took to `taken`. */
export async function bundle(
  { entry, file, format }: Bundle,
  taken: Set<string>,
  { folder = out, releaseKey = releaseKeyText() } = {},
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [releaseKeyInto(releaseKey), packagesTaken(taken)],
    ssr: { target: 'node', noExternal: true, external: [...externals] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: resolve(root, entry),
        external: [...externals],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

/**
 * Notes the folders of the packages that end up in a bundle: what ships must be named in NOTICE.
 * Fonts come by way of style sheets: they are known by the files they were emitted from.
 */
export function packagesTaken(taken: Set<string>): Plugin {
  return {
    name: 'packages-taken',
    generateBundle(_options, output) {
      const assets = Object.values(output).flatMap((file) =>
        file.type === 'asset' ? file.originalFileNames : [],
      );
      for (const id of [...this.getModuleIds(), ...assets]) {
        const folder = packageFolder(id);
        if (folder !== undefined) taken.add(folder);
      }
    },
  };
}

/** The package a module belongs to, as package-lock.json names it: `node_modules/a/node_modules/@b/c`. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/');
  return /\bnode_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}
