import { parseArgs } from 'node:util';
import { browser, build, e2e, lint, notice, runSteps, schema, typecheck, unit } from './steps.ts';

const HELP = `npm test [-- OPTIONS]   everything: types, lint, unit tests, build, specs on both hosts

  --real-electron   drives the installed Electron instead of the stand-in
  --help            this text`;

const options = { 'real-electron': { type: 'boolean' }, help: { type: 'boolean' } } as const;
const { values } = parseArgs({ options });
if (values.help) console.log(HELP);
else {
  const specs = e2e(values['real-electron'] ? ['--real-electron'] : []);
  await runSteps([browser, typecheck, lint, build, unit, schema, notice, specs]);
}
