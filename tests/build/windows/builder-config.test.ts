import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPENER } from '../../../db/blobs/bag/package-places.ts';

type Config = Readonly<Record<string, unknown>> & { readonly nsis: Readonly<Record<string, unknown>> };

/** What electron-builder itself reads and checks its configuration with. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { load } = ofBuilder('js-yaml') as { load: (text: string) => Config };
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (config: Config, log: { readonly isEnabled: boolean }) => Promise<void>;
};

const config = load(readFileSync('build/windows/electron-builder.yml', 'utf8'));
const check = (changed: object) => validateConfiguration({ ...config, ...changed }, { isEnabled: false });

describe('the configuration of electron-builder', () => {
  it('is what its own schema allows, the installer for Windows runners included', async () => {
    await expect(check({})).resolves.toBeUndefined();
  });

  it.each([
    ['a key of the installer that there is not', { nsis: { ...config.nsis, perUser: true } }],
    ['a value of another kind', { nsis: { ...config.nsis, oneClick: 'no' } }],
    ['a fuse that there is not', { electronFuses: { runAsNodes: false } }],
    ['a key that there is not', { asarUnpacked: [] }],
  ])('is refused with %s', async (_, changed) => {
    await expect(check(changed)).rejects.toThrow('Invalid configuration object');
  });

  it('has its installer ask for no administrator, and its uninstaller leave what people have', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
    });
  });

  it('ties the same ending to the program as our own installer and the packages', () => {
    const own = /!define EXTENSION "(\.\w+)"/.exec(
      readFileSync('build/windows/installer/tangthu.nsi', 'utf8'),
    );
    expect(own?.[1]).toBe(extname(OPENER));
    expect(config.fileAssociations).toMatchObject([{ ext: extname(OPENER).slice(1) }]);
  });
});
