import { expect, it } from 'vitest';
import { cycles } from '../../../build/checks/cycles.ts';
import { saidBy } from './tree.ts';

it('tells every circle once, also one made of types', () => {
  const texts = {
    'db/engine/a.ts': `import { b } from './b.ts';\nimport './side.ts';`,
    'db/engine/b.ts': `export { c as b } from './c.ts';`,
    'db/engine/c.ts': `import type { a } from './a.ts';`,
    'db/engine/self.ts': `import { self } from './self.ts';`,
    'db/engine/side.ts': '',
  };
  expect(saidBy(cycles, texts)).toEqual([
    'db/engine/a.ts goes in a circle: db/engine/a.ts → db/engine/b.ts → db/engine/c.ts → db/engine/a.ts',
    'db/engine/self.ts goes in a circle: db/engine/self.ts → db/engine/self.ts',
  ]);
});

it('lets two files share a third, and a thread be started by what it imports', () => {
  const texts = {
    'db/engine/a.ts': `import './c.ts';\nimport './b.ts';`,
    'db/engine/b.ts': `import './c.ts';\nnew Worker(new URL('./a.ts', import.meta.url));`,
    'db/engine/c.ts': '',
  };
  expect(saidBy(cycles, texts)).toEqual([]);
});
