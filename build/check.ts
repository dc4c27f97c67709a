import { parseArgs } from 'node:util';
import { build, house, lint, notice, runSteps, schema, typecheck, unit } from './steps.ts';

const HELP = `npm run check   what a reviewer would ask, without opening a window

  types, lint, the rules of the house with their warnings, unit tests, that the app builds, that
  db/schema.sql and NOTICE are up to date. The specs on both hosts: npm run test:e2e`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else await runSteps([typecheck, lint, house, unit, build, schema, notice]);
