import path from 'node:path';
import type { Client, Contract } from '#contract';
import { startCoreProcess } from '../core/core-process.ts';
import type { Size } from './papers.ts';
import { type Settled, settleTown } from './trial.ts';

/** The invented town in an archive that a core in a process of its own has open. */
export type Town = Settled & { readonly client: Client<Contract>; readonly size: Size };

/** The town of a run: made when it is first asked for, and used by every bench that wants it. */
export type TownStage = {
  town(): Promise<Town>;
  close(): Promise<void>;
};

const FULL: Size = { people: 60_000, bodies: 900, lines: 200_000 };
const QUICK: Size = { people: 1500, bodies: 200, lines: 3000 };

/** Where the town of a run will stand; `lines` in place of its usual size makes all of it smaller in proportion. */
export function openTownStage(
  scratch: string,
  {
    isQuick,
    lines,
    say,
  }: { readonly isQuick: boolean; readonly lines: number | undefined; readonly say: (text: string) => void },
): TownStage {
  const size = lines === undefined ? (isQuick ? QUICK : FULL) : inProportion(lines);
  let made: Promise<Town> | undefined;
  let end = async (): Promise<void> => {};
  const make = async (): Promise<Town> => {
    say(
      `a town of ${size.people} people, ${size.bodies} bodies and ${size.lines} award lines of known truth`,
    );
    const folder = path.join(scratch, 'town', 'archive');
    const core = await (await startCoreProcess()).open({ folder, create: { office: 'UBND' } });
    end = core.close;
    const settled = await settleTown({ client: core.client, folder, finished: core.done }, size);
    return { ...settled, client: core.client, size };
  };
  return {
    town() {
      made ??= make();
      return made;
    },
    close: () => end(),
  };
}

const inProportion = (lines: number): Size => ({
  people: Math.ceil((FULL.people * lines) / FULL.lines),
  bodies: Math.max(QUICK.bodies, Math.ceil((FULL.bodies * lines) / FULL.lines)),
  lines,
});
