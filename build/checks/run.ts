import { houseRules } from './house.ts';
import { describeFinding } from './source.ts';
import { readTree } from './tree.ts';

/** `node build/checks/run.ts`: every house rule over the real tree. Exit 1 when one is broken. */
const files = readTree(process.cwd());
const findings = Object.values(houseRules).flatMap((rule) => rule(files));
const errors = findings.filter(({ isWarning }) => !isWarning);
for (const finding of findings) {
  process.stdout.write(`${finding.isWarning ? 'warning ' : ''}${describeFinding(finding)}\n`);
}
process.stdout.write(`house rules: ${errors.length} broken, ${findings.length - errors.length} warnings\n`);
process.exitCode = errors.length === 0 ? 0 : 1;
