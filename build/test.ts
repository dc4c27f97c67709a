import { parseArgs } from 'node:util';
import {
  browser,
  build,
  e2e,
  lint,
  notice,
  pack,
  packCheck,
  runSteps,
  schema,
  typecheck,
  unit,
  wine,
} from './steps.ts';

const HELP = `npm test [-- OPTIONS]   everything: types, lint, unit tests, build, the pack for Windows, specs on both hosts

  --real-electron   drives the installed Electron instead of the stand-in
  --wine            shows the core, the pack and the installer under Wine too; some 5 to 10 minutes
  --help            this text`;

const options = {
  'real-electron': { type: 'boolean' },
  wine: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
const { values } = parseArgs({ options });
if (values.help) console.log(HELP);
else {
  const specs = e2e(values['real-electron'] ? ['--real-electron'] : []);
  const windows = values.wine ? [pack, packCheck, wine] : [pack, packCheck];
  if (!values.wine) console.log('Windows checks under Wine: NOT RUN (npm test -- --wine)');
  await runSteps([browser, typecheck, lint, build, unit, schema, notice, ...windows, specs]);
}
