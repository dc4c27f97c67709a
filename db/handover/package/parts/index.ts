import type { HandoverPart } from '#contract';
import type { PackagePart } from '../part.ts';
import { dublinCorePart } from './dublin-core.ts';
import { eventsPart } from './events.ts';
import { findingAidPart } from './finding-aid.ts';
import { formsPart } from './forms.ts';
import { recordsPart } from './records.ts';
import { sheetsPart } from './sheets.ts';
import { sipPart } from './sip.ts';
import { structurePart } from './structure.ts';
import { tablesPart } from './tables.ts';
import { viewerPart } from './viewer.ts';

/** The parts a profile can name, in the order they are written: `structure` tells of all others and comes last. */
export const packageParts: readonly (readonly [HandoverPart, PackagePart])[] = [
  ['records', recordsPart],
  ['tables', tablesPart],
  ['forms', formsPart],
  ['viewer', viewerPart],
  ['finding-aid', findingAidPart],
  ['dublin-core', dublinCorePart],
  ['events', eventsPart],
  ['sheets', sheetsPart],
  ['sip', sipPart],
  ['structure', structurePart],
];
