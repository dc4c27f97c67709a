import { healthStand, homeVisit } from './care.ts';
import { awardWall, ballot, flagRaising, stageDance } from './civic.ts';
import { discussion, handover, presidium, speech, stageRow } from './hall.ts';
import { groupPortrait, treePlanting } from './outdoor.ts';
import type { Scene } from './scene.ts';
import { cleaning, lanterns, ribbon, street } from './street.ts';
import { tableAbove } from './table.ts';

/** All scenes by name, each with the fewest and the most people it shows with a face. */
export const scenes = {
  awardWall: { draw: awardWall, least: 0, most: 1 },
  ballot: { draw: ballot, least: 1, most: 4 },
  cleaning: { draw: cleaning, least: 2, most: 6 },
  discussion: { draw: discussion, least: 1, most: 3 },
  flagRaising: { draw: flagRaising, least: 0, most: 3 },
  groupPortrait: { draw: groupPortrait, least: 3, most: 7 },
  handover: { draw: handover, least: 2, most: 5 },
  healthStand: { draw: healthStand, least: 2, most: 4 },
  homeVisit: { draw: homeVisit, least: 2, most: 4 },
  lanterns: { draw: lanterns, least: 0, most: 5 },
  presidium: { draw: presidium, least: 2, most: 5 },
  ribbon: { draw: ribbon, least: 3, most: 6 },
  speech: { draw: speech, least: 1, most: 1 },
  stageDance: { draw: stageDance, least: 0, most: 0 },
  stageRow: { draw: stageRow, least: 3, most: 7 },
  street: { draw: street, least: 0, most: 0 },
  tableAbove: { draw: tableAbove, least: 0, most: 0 },
  treePlanting: { draw: treePlanting, least: 2, most: 5 },
} as const satisfies Record<string, { draw: Scene; least: number; most: number }>;

export type SceneName = keyof typeof scenes;
