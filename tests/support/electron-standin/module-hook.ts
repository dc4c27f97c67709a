import { registerHooks } from 'node:module';

const address = 'electron:standin';
const names = new Set(['electron', 'electron/main']);

/** Makes `import … from 'electron'` and `require('electron')` find these members, by name or as a whole. */
export function provideElectron(members: Readonly<Record<string, unknown>>): void {
  const global = Symbol.for('electron stand-in');
  Object.assign(globalThis, { [global]: members });
  const lines = Object.keys(members).map((name) => `exports.${name} = members.${name};`);
  const source = `const members = globalThis[Symbol.for('electron stand-in')];\n${lines.join('\n')}`;
  registerHooks({
    resolve: (name, context, next) =>
      names.has(name) ? { url: address, format: 'commonjs', shortCircuit: true } : next(name, context),
    load: (url, context, next) =>
      url === address ? { format: 'commonjs', shortCircuit: true, source } : next(url, context),
  });
}
