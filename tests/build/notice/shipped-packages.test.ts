import { expect, it } from 'vitest';
import { shippedPackages } from '../../../build/notice/shipped-packages.ts';

const lock = {
  packages: {
    '': { dependencies: { sharp: '1' }, devDependencies: { vite: '1' } },
    'node_modules/sharp': {
      version: '1.0.0',
      license: 'Apache-2.0',
      dependencies: { colour: '2' },
      optionalDependencies: { '@img/linux': '1', '@img/win': '1', '@img/arm': '1' },
    },
    'node_modules/colour': { version: '1.0.0', license: 'MIT' },
    'node_modules/sharp/node_modules/colour': {
      version: '2.0.0',
      license: 'ISC',
      dependencies: { sharp: '1' },
    },
    'node_modules/@img/linux': { version: '1.0.0', license: 'MIT', os: ['linux'] },
    'node_modules/@img/win': { version: '1.0.0', license: 'LGPL-3.0-or-later', os: ['win32'], cpu: ['x64'] },
    'node_modules/@img/arm': { version: '1.0.0', license: 'MIT', os: ['win32'], cpu: ['arm64'] },
    'node_modules/vite': { version: '1.0.0', license: 'MIT' },
    'node_modules/react': { version: '19.0.0', license: 'MIT' },
  },
};

it('names what the program needs on Windows and what was bundled, and nothing else', () => {
  const shipped = shippedPackages(lock, ['node_modules/react']);
  expect(shipped.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
    '@img/win 1.0.0 LGPL-3.0-or-later',
    'react 19.0.0 MIT',
    'sharp 1.0.0 Apache-2.0',
    'colour 2.0.0 ISC',
  ]);
});

it('leaves the licence of an unknown package empty, so that it is refused', () => {
  expect(shippedPackages({ packages: {} }, ['node_modules/gone'])[0]?.licence).toBe('');
});
